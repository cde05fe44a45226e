import fc from "fast-check";
import { arbitraryTables } from "../network/arbitrary-rows.ts";
import { buildNetwork } from "../network/build-network.ts";
import { datasetOfRows } from "../network/dataset-of-rows.ts";
import type { Network } from "../network/network.ts";
import { type Board, createBoard } from "./board.ts";
import { layoutGraph } from "./graph.ts";
import type { InView } from "./in-view.ts";
import { moveNode } from "./move-node.ts";

/** Networks and boards of all sorts, for tests only. */
export const arbitraryNetwork: fc.Arbitrary<Network> = fc
  .noShrink(arbitraryTables)
  .map((tables) => buildNetwork(datasetOfRows(tables)));

/** Boards whose nodes stand anywhere near the frame, on whole units. */
export const arbitraryBoard: fc.Arbitrary<Board> = fc
  .tuple(arbitraryNetwork, fc.constantFrom("parties" as const, "people" as const))
  .map(([network, level]) => createBoard(layoutGraph(network, { level, top: null })))
  .chain((board) => {
    const place = fc.tuple(
      fc.integer({ min: -700, max: 700 }),
      fc.integer({ min: -400, max: 400 }),
    );
    const size = { minLength: board.nodeCount, maxLength: board.nodeCount };
    return fc.array(place, size).map((places) => {
      places.forEach(([x, y], node) => {
        moveNode(board, node, x, y);
      });
      return board;
    });
  });

export interface Lists {
  /** Meetings: lists of the names of those who met, or a letter from one to another: `a>b`. */
  readonly contacts: readonly string[];
  /** `person>party` */
  readonly representations?: readonly string[];
  /** Beside those whom the contacts name. */
  readonly others?: readonly string[];
}

/** The network of a few contacts: `a b c` is a meeting of three, `a>b` a letter. Actors in the order of their names. */
export function networkOf({ contacts, representations = [], others = [] }: Lists): Network {
  const words = [...contacts, ...representations, ...others].flatMap((text) => text.split(/[ >]/));
  const row = { date: "2020-10-02", initiator: "", mediator: "", place: "", summary: "" };
  const tables = {
    actors: [...new Set(words)].sort().map((id) => {
      return { id, name: id, short: "", kind: "state", aliases: "" };
    }),
    representations: representations.map((pair) => {
      const [actor = "", party = ""] = pair.split(">");
      return { actor, party, role: "", from: "", to: "" };
    }),
    contacts: contacts.map((text, index) => {
      const kind = text.includes(">") ? "letter" : "meeting";
      const participants = text.replaceAll(/[ >]/g, ";");
      return { ...row, id: `c${index}`, kind, participants, topics: "", sources: "" };
    }),
    ownKinds: new Map<string, string>(),
  };
  return buildNetwork(datasetOfRows(tables));
}

/** Everything over all time in view. */
export function allInView(network: Network, level: "parties" | "people"): InView {
  const { actors, ties, tie } = network.levels[level];
  const actorContacts = new Uint32Array(network.dataset.actors.length);
  for (const actor of actors) actorContacts[actor]! += 1;
  const tieContacts = new Uint32Array(tie.length);
  for (const index of ties) tieContacts[index]! += 1;
  return { actorContacts, tieContacts };
}
