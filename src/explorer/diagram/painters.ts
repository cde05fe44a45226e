import type { LivePainter } from "../../paint/svg-live.ts";
import type { CrowdLayer } from "./crowd-layer.ts";

/** What pictures are drawn by: detail, and the crowd under it. */
export interface Painters {
  readonly painter: LivePainter;
  readonly crowd: CrowdLayer;
}
