import type { CrowdPainter, CrowdScene } from "../../paint/raster/crowd-painter.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Diagram } from "./create-diagram.ts";

/** The canvas under the drawing. */
export interface CrowdLayer {
  /** Shows the crowd of a scene, or nothing where it has none. */
  readonly paint: (scene: Scene) => void;
  readonly stop: () => void;
}

/** What draws crowds and finds actors in them is loaded with the first one: few data sets need it. */
export function createCrowdLayer(
  canvas: HTMLCanvasElement,
  { startCrowdWorker, crowdHits }: Pick<Diagram, "startCrowdWorker" | "crowdHits">,
): CrowdLayer {
  let painter: CrowdPainter | "loading" | null = null;
  let latest: CrowdScene | null = null;
  let isStopped = false;

  const show = (): void => {
    if (painter === null || painter === "loading") return;
    if (latest === null) painter.hide();
    else painter.paint(latest);
  };
  const load = async (): Promise<void> => {
    painter = "loading";
    try {
      const [{ createCrowdPainter }, { crowdActorAt }] = await Promise.all([
        import("../../paint/raster/crowd-painter.ts"),
        import("./crowd-index.ts"),
      ]);
      if (isStopped) return;
      crowdHits.find = crowdActorAt;
      painter = createCrowdPainter(canvas, startCrowdWorker);
      show();
    } catch {
      // Without a network now, perhaps with one at the next scene.
      painter = null;
    }
  };
  return {
    paint(scene) {
      const { crowd, width, height, theme } = scene;
      latest = crowd && { crowd, width, height, theme };
      if (latest !== null && painter === null) void load();
      else show();
    },
    stop() {
      isStopped = true;
      if (painter !== null && painter !== "loading") painter.close();
    },
  };
}
