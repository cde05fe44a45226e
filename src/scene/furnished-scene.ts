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
import { filterRecord, sayName } from "./words.ts";

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
    sources: drawSources(request, drawn),
    record: figureRecord(request, drawn),
  };
}

function figureRecord({ snapshot }: FurnishedRequest, drawn: Drawn): FigureRecord {
  const { dataset } = snapshot.network;
  const { telling, strands, hubs, actors } = drawn;
  const ties = new Map<number, string>();
  for (const { tie } of [...strands, ...hubs]) if (!ties.has(tie)) ties.set(tie, telling.tie(tie));
  const { id, title, version, licence, language } = dataset;
  return {
    dataset: { id, title, version, licence, language },
    filter: filterRecord(snapshot.filter, snapshot.network, telling.windows),
    actors: actors.map(
      ({ actor }) => `${sayName(dataset.actors[actor]!.name)}: ${telling.actor(actor)}`,
    ),
    ties,
  };
}
