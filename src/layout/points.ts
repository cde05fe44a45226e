/** Where points are; all finite. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A square by its upper left corner. */
export interface Square {
  readonly x0: number;
  readonly y0: number;
  readonly side: number;
}

/** The square that d3-quadtree comes to: one unit at the least corner, doubled until it holds the greatest, which it must exceed. */
export function squareAround({ x, y }: Points): Square {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let point = 0; point < x.length; point++) {
    const left = x[point]!;
    const top = y[point]!;
    if (left < x0) x0 = left;
    if (left > x1) x1 = left;
    if (top < y0) y0 = top;
    if (top > y1) y1 = top;
  }
  x0 = Math.floor(x0);
  y0 = Math.floor(y0);
  let side = 1;
  while (x1 >= x0 + side || y1 >= y0 + side) side *= 2;
  return { x0, y0, side };
}
