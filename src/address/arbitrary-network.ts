import type { DataSet } from "../model/dataset.ts";
import { edtfFromSpan } from "../model/edtf.ts";
import { recordsOf } from "../model/records.ts";
import { buildNetwork } from "../network/build-network.ts";

/** Ids as no sane person writes them and as files have them all the same. */
const IDS = [
  "russia",
  "a,b",
  "~",
  "~c",
  "",
  "x:1:2",
  "__proto__",
  "&k=v#",
  "100%",
  "a+b c",
  "Ереван",
  "🕊",
];

/** A data set for tests whose ids hold everything that an address gives a meaning to. */
export const NASTY: DataSet = {
  ...{ id: "nasty & co", title: "Nasty", description: "", licence: "", language: "en" },
  version: "1",
  opening: { window: edtfFromSpan(18_532, 18_576), level: "people" },
  kinds: [{ id: "own,kind", name: "Own", family: "meeting" }],
  actors: IDS.map((id) => ({ id, name: `Name of ${id}`, short: "", kind: "state", aliases: [] })),
  representations: [],
  memberships: [],
  contacts: recordsOf(
    IDS.map((id, index) => ({
      ...{ id: `contact ${id}`, date: edtfFromSpan(18_500 + 10 * index, 18_500 + 10 * index) },
      kind: ["call", "own,kind", "", "summit"][index % 4]!,
      participants: [id, IDS[(index + 1) % IDS.length]!],
      ...{ initiators: [], mediators: [], place: "", summary: "", sources: [] },
      topics: index % 2 === 0 ? ["cease,fire"] : ["~e", "aid & relief"],
    })),
  ),
  sources: recordsOf([]),
  events: [],
};

export const NASTY_NETWORK = buildNetwork(NASTY);
