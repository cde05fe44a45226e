import type { Crowd, ThemeName, Transform } from "../../scene/scene.ts";

/** The columns of a crowd; those that are as before are left out. */
export interface CrowdUpdate {
  readonly points?: Crowd["points"];
  readonly lines?: Crowd["lines"];
  readonly dots?: Crowd["dots"];
}

/** How the columns are to be drawn. */
export interface CrowdFrame {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly transform: Transform;
  readonly theme: ThemeName;
  readonly detailed: Crowd["detailed"];
  readonly opacity: number;
  readonly load: number;
  readonly magnification: number;
  /** Lines are smoothed, which takes twice the time. */
  readonly smooth: boolean;
}

/** What the page asks its worker for. */
export interface CrowdQuestion {
  readonly update: CrowdUpdate;
  readonly frame: CrowdFrame;
}
