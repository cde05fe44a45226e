import { saySpan } from "../model/day-words.ts";
import { sayCount } from "../model/count-words.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import type { Network, Snapshot } from "../network/network.ts";
import { allTimeCounts } from "../network/all-time-counts.ts";
import type { LegendLine, Pictured, Scene, Telling } from "./scene.ts";
import {
  capitalised,
  contactsTitle,
  familyName,
  sayContacts,
  sayInView,
  sayTie,
  sentence,
} from "./words.ts";

/** What is said of what is drawn. */
export function tellingOf({ snapshot, telling }: Pictured): Telling {
  return telling ?? windowTelling(snapshot);
}

/** What is in view in one window. */
function windowTelling(snapshot: Snapshot): Telling {
  const { network, filter } = snapshot;
  const { window } = filter;
  const each = contactsTitle(network);
  return {
    lines(isNarrow) {
      const inView = [capitalised(saySpan(window)), sayInView(snapshot)];
      return isNarrow ? inView : [inView.join(" · ")];
    },
    get sentence() {
      return sentence(snapshot);
    },
    windows: { window },
    get contacts() {
      return sayContacts(snapshot.contactTotal, network);
    },
    tie: (tie) => sayTie(snapshot, tie),
    actor: (actor) => sayContacts(snapshot.actorContacts[actor]!, network),
    marked: (diagram) => diagram,
    legend: (drawn) => familiesDrawn([drawn], snapshot),
    legendOfAll: () => familiesOfAll(snapshot),
    captions: { actor: `${each} per actor`, line: `${each} per line` },
    notes: [],
  };
}

/** A family in the legend. */
export function familyLine(code: number, contacts: number, network: Network): LegendLine {
  const family = FAMILY_CODES[code]!;
  const text = `${familyName(family, network)} ${sayCount(contacts)}`;
  return { look: { family }, text, weight: contacts };
}

/** Families drawn, each with its contacts in view, in the order of families. */
export function familiesDrawn(
  diagrams: readonly Pick<Scene, "strands" | "crowd">[],
  { network, contacts }: Snapshot,
): readonly LegendLine[] {
  const drawn = new Set(diagrams.flatMap(({ strands }) => strands.map(({ family }) => family)));
  for (const { crowd } of diagrams) {
    for (const code of crowd?.lines.family ?? []) drawn.add(FAMILY_CODES[code]!);
  }
  const counts = new Uint32Array(FAMILY_CODES.length);
  for (const contact of contacts) counts[network.contacts.family[contact]!]!++;
  return FAMILY_CODES.flatMap((family, code) =>
    drawn.has(family) ? [familyLine(code, counts[code]!, network)] : [],
  );
}

function familiesOfAll({ network, filter }: Snapshot): readonly LegendLine[] {
  const { families } = allTimeCounts(network, filter.level);
  return FAMILY_CODES.flatMap((_, code) =>
    families[code] === true ? [familyLine(code, network.contacts.length, network)] : [],
  );
}
