import { expect, test } from "vitest";
import { withPlaceholders } from "../model/placeholders.ts";
import { checkAnyView, naiveIds } from "./any-view.ts";
import { buildNetwork } from "./build-network.ts";
import { editableCopy } from "./editable-copy.ts";
import { createEngine } from "./engine.ts";
import { OPEN_FILTER } from "./open-filter.ts";
import { queryActors } from "./query-result.ts";

test("a copy holds just the contacts in view, with everybody they mention and the same parties", () => {
  checkAnyView(({ snapshot, naive }) => {
    const copy = editableCopy(snapshot);
    const ids = Array.from(copy.contacts, ({ id }) => id);
    expect(ids.toSorted()).toEqual(naiveIds(naive).toSorted());
    expect(withPlaceholders(copy)).toBe(copy.actors);
    if (snapshot.filter.minimum > 1) return;
    const { level } = snapshot.filter;
    const engine = createEngine(buildNetwork(copy));
    expect(queryActors(engine.query({ ...OPEN_FILTER, level }))).toEqual(queryActors(snapshot));
  });
});
