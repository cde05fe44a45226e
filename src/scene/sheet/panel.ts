import type { Snapshot } from "../../network/network.ts";
import { chooseDetail } from "../choose-detail.ts";
import { detailWords, inset, takeMarks } from "../compose-scene.ts";
import { withoutCoveredCounts } from "../covered-counts.ts";
import { crowdInFile, MOST_LINES_IN_FILE } from "../crowd-in-file.ts";
import { drawCrowd } from "../crowd.ts";
import { drawDiagram } from "../diagram.ts";
import { markRecord } from "../figure-record.ts";
import type { LabelRoom } from "../label-room.ts";
import { drawLabels } from "../labels.ts";
import { drawMemberships } from "../memberships.ts";
import type { Panel, Rectangle, SceneRequest, Transform } from "../scene.ts";
import { tellingOf } from "../telling.ts";
import type { TypeSizes } from "../type-sizes.ts";
import { sayInView } from "../words.ts";
import { sayPanelWindow } from "./panel-choice.ts";

/** Where on a sheet a panel's diagram goes, and what it shares with the others. */
export interface PanelPlace {
  readonly transform: Transform;
  readonly plot: Rectangle;
  readonly type: TypeSizes;
  /** Of the whole sheet. */
  readonly room: LabelRoom;
  /** How many panels share the hairlines that a file may hold. */
  readonly panels: number;
}

/** The diagram of one window of a sheet, without its heading. Names have the order of importance that they have in any drawing of the window. */
export function drawPanel(
  request: SceneRequest,
  { transform, plot, type, room, panels }: PanelPlace,
): Omit<Panel, "texts" | "rule"> {
  const { snapshot } = request;
  const telling = tellingOf({ snapshot });
  const detail = chooseDetail(request, transform, plot);
  const diagram = withoutCoveredCounts(drawDiagram(request, { transform, plot, detail }), plot);
  const crowd =
    detail &&
    crowdInFile(
      drawCrowd(request, { transform, detail }),
      plot,
      snapshot.tieContacts,
      Math.floor(MOST_LINES_IN_FILE / panels),
    );
  takeMarks(room, diagram);
  const said = detailWords(request, detail, crowd);
  return {
    ...diagram,
    ...{ crowd, plot },
    memberships: drawMemberships(request, diagram.actors),
    labels: drawLabels(request, diagram, {
      plot: inset(plot, 3),
      ledArea: inset(plot, 3),
      type,
      room,
    }),
    title: said === null ? panelTitle(snapshot) : `${panelTitle(snapshot)}. ${said}`,
    record: markRecord(snapshot, diagram, telling),
  };
}

function panelTitle(snapshot: Snapshot): string {
  return `${sayPanelWindow(snapshot.filter.window)}: ${sayInView(snapshot)}`;
}
