import { offer } from "./harness.ts";
import { HEIGHT, movedPoints, plainSet, WIDTH } from "./plain-set.ts";

/** A canvas drawn anew each frame, the lines of one colour in one path. */
const { points, from, to, colour } = await plainSet();
const loadedMs = performance.now();
const canvas = document.createElement("canvas");
canvas.width = WIDTH;
canvas.height = HEIGHT;
document.body.append(canvas);
const context = canvas.getContext("2d", { alpha: false })!;

const byColour = new Map<string, number[]>();
colour.forEach((name, line) => {
  const group = byColour.get(name);
  if (group === undefined) byColour.set(name, [line]);
  else group.push(line);
});

function draw(at: Float64Array, [x, y, zoom]: readonly [number, number, number]): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = "#fbfaf7";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.setTransform(zoom, 0, 0, zoom, x, y);
  context.globalAlpha = 0.2;
  for (const [stroke, group] of byColour) {
    context.strokeStyle = stroke;
    context.beginPath();
    for (const line of group) {
      context.moveTo(at[2 * from[line]!]!, at[2 * from[line]! + 1]!);
      context.lineTo(at[2 * to[line]!]!, at[2 * to[line]! + 1]!);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  context.fillStyle = "#26313f";
  context.beginPath();
  for (let n = 0; n < at.length; n += 2) {
    context.moveTo(at[n]! + 2, at[n + 1]!);
    context.arc(at[n]!, at[n + 1]!, 2, 0, 2 * Math.PI);
  }
  context.fill();
}

draw(points, [0, 0, 1]);
offer({
  look: (...view) => draw(points, view),
  moveActors: (step) => draw(movedPoints(points, step), [0, 0, 1]),
  pictures: () => null,
  loadedMs,
});
