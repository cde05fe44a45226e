import { expect, test } from "vitest";
import { checkAnyView } from "./any-view.ts";
import { nearestContacts } from "./nearest-contact.ts";

test("the nearest contacts are the last to end before the window and the first to begin after it", () => {
  checkAnyView(({ engine, snapshot, naiveAllTime, contactId }) => {
    const { window } = snapshot.filter;
    const { before, after } = nearestContacts(engine.queryAllTime(snapshot.filter), window);
    const earlier = naiveAllTime().filter(({ last }) => last < window.from);
    const later = naiveAllTime().filter(({ first }) => first > window.to);
    const latestEnd = Math.max(...earlier.map(({ last }) => last));
    expect(before === null ? undefined : contactId(before)).toBe(
      earlier.findLast(({ last }) => last === latestEnd)?.row["id"],
    );
    expect(after === null ? undefined : contactId(after)).toBe(later[0]?.row["id"]);
  });
});
