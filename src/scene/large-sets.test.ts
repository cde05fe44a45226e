import { describe, expect, test } from "vitest";
import { scene } from "./compose-scene.ts";
import { exampleRequest } from "./example.ts";
import { tellingOf } from "./telling.ts";

const ids = (count: number) => Array.from({ length: count }, (_, n) => `a${n}`);

/** Actors in rows, all within the figure. */
const standing = (names: readonly string[]) => {
  const columns = Math.ceil(Math.sqrt(1.5 * names.length));
  return names.map((id, n) => {
    const [column, row] = [n % columns, Math.floor(n / columns)];
    const [x, y] = [(600 * column) / columns - 300, (480 * row) / columns - 160];
    return `${id} state ${Math.round(x)} ${Math.round(y)}`;
  });
};

describe("C9: however many there are, the counts are exact and there is a picture", () => {
  test("of no contact: nothing is drawn, and that is said", () => {
    const request = exampleRequest({ actors: standing(ids(3)), contacts: [] });
    expect(request.snapshot.contactTotal).toBe(0);
    expect(scene(request).actors).toEqual([]);
    expect(tellingOf(request).sentence).toMatch(/^No contact/);
  });

  test("of one actor alone", () => {
    const contacts = ["2020-10-01 call a0"];
    const { snapshot } = exampleRequest({ actors: standing(ids(1)), contacts });
    expect([snapshot.contactTotal, snapshot.tieTotal]).toEqual([1, 0]);
  });

  test("of 10,000 actors", () => {
    const names = ids(10_000);
    const contacts = names.slice(1).map((id, n) => `2020-10-01 call a${n} ${id}`);
    const request = exampleRequest({ actors: standing(names), contacts });
    const { actorTotal, tieTotal, actorContacts } = request.snapshot;
    expect([actorTotal, tieTotal]).toEqual([10_000, 9999]);
    expect([actorContacts[0], actorContacts[5000], actorContacts[9999]]).toEqual([1, 2, 1]);
    const { crowd, actors } = scene(request);
    expect(crowd).not.toBeNull();
    expect(actors.length).toBeGreaterThan(0);
  });

  test("of one actor with 50,000 contacts", () => {
    const contacts = Array.from(
      { length: 50_000 },
      (_, n) => `2020-10-01 call a0 a${1 + (n % 50)}`,
    );
    const request = exampleRequest({ actors: standing(ids(51)), contacts });
    const { contactTotal, actorContacts, tieContacts } = request.snapshot;
    expect(contactTotal).toBe(50_000);
    expect([...actorContacts]).toEqual([50_000, ...Array.from({ length: 50 }, () => 1000)]);
    expect(new Set(tieContacts)).toEqual(new Set([1000]));
    const drawn = scene(request).actors.find(({ actor }) => actor === 0);
    expect(drawn?.contacts).toBe(50_000);
  });

  test("of 400 participants in one contact: one tie, one hub, a spoke to each", () => {
    const names = ids(400);
    const contacts = [`2020-10-01 joint-statement ${names.join(" ")}`];
    const request = exampleRequest({ actors: standing(names), contacts });
    const { contactTotal, tieTotal, actorTotal } = request.snapshot;
    expect([contactTotal, tieTotal, actorTotal]).toEqual([1, 1, 400]);
    const { hubs, strands } = scene(request);
    expect([hubs.length, strands.length]).toEqual([1, 400]);
    expect(tellingOf(request).sentence).toMatch(/^1 contact among 400/);
  });
});
