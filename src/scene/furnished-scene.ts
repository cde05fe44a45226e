import { scene, type Drawn, type Furniture } from "./compose-scene.ts";
import { crowdInFile } from "./crowd-in-file.ts";
import { drawFurniture, reserveFurniture } from "./furniture.ts";
import type {
  FigureParts,
  FigureRecord,
  FurnishedRequest,
  Rectangle,
  Scene,
  SceneRequest,
} from "./scene.ts";
import { drawSources } from "./sources/draw-sources.ts";
import { figureType } from "./type-sizes.ts";
import { USUAL_PARTS } from "./usual-parts.ts";
import { markRecord, wholeRecord } from "./figure-record.ts";

/** A figure: the diagram with what a printed one needs. As pure as a page's {@link scene}; higher than the request by its list of sources. */
export function furnishedScene(wish: SceneRequest, parts: FigureParts = USUAL_PARTS): Scene {
  const request = { ...wish, parts };
  const { snapshot, width } = request;
  const drawn = scene(request, {
    type: figureType(width),
    titled: parts.title,
    reserve: (top) => reserveFurniture(request, top),
    crowd: (crowd, plot) => crowdInFile(crowd, plot, snapshot.tieContacts),
    draw: (diagram, place) => furnish(request, diagram, place),
  });
  return { ...drawn, height: drawn.height + (drawn.sources?.heightPx ?? 0) };
}

function furnish(request: FurnishedRequest, drawn: Drawn, place: Rectangle): Furniture {
  return {
    ...drawFurniture(request, drawn, place),
    panels: [],
    sources: drawSources(request, drawn),
    record: figureRecord(request, drawn),
  };
}

function figureRecord({ snapshot }: FurnishedRequest, drawn: Drawn): FigureRecord {
  return {
    ...wholeRecord(snapshot, drawn.telling),
    ...markRecord(snapshot, drawn, drawn.telling),
  };
}
