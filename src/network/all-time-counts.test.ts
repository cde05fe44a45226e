import { expect, test } from "vitest";
import { FAMILY_CODES } from "../model/kinds.ts";
import { LEVELS } from "../model/dataset.ts";
import { allTimeCounts } from "./all-time-counts.ts";
import { checkAnyView } from "./any-view.ts";
import { OPEN_FILTER } from "./open-filter.ts";

test("the counts over all time are those of a query that leaves nothing out", () => {
  checkAnyView(({ engine, snapshot: { network } }) => {
    for (const level of LEVELS) {
      const counts = allTimeCounts(network, level);
      const all = engine.query({ ...OPEN_FILTER, level });
      expect(counts.actors).toEqual(all.actorContacts);
      expect(counts.ties).toEqual(all.tieContacts);
      expect(counts.mostOfActor).toBe(Math.max(0, ...all.actorContacts));
      expect(counts.mostOfStrand).toBe(Math.max(0, ...all.strandContacts));
      expect(counts.families).toEqual(
        FAMILY_CODES.map((_, code) =>
          all.strandContacts.some((n, strand) => n > 0 && strand % FAMILY_CODES.length === code),
        ),
      );
    }
  });
});
