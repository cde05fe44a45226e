import { describe, expect, test } from "vitest";
import type { Actor } from "../../model/dataset.ts";
import { anyNetwork, anySnapshot } from "../any-network.ts";
import { contactsAsThemselves, daysOf } from "./contacts-as-themselves.ts";
import { countInitiators } from "./initiators.ts";
import { namesItsParty } from "./names-its-party.ts";
import { createRecords } from "./records.ts";
import { isOneSided, takingPart } from "./taking-part.ts";

const NETWORK = anyNetwork({
  actors: [
    "freedonia,Freedonia,,state,",
    "sylvania,Sylvania,,state,",
    "osterlich,Osterlich,,state,",
    "firefly,Rufus Firefly,,person,",
    "trentino,Ambassador Trentino,,person,",
  ],
  representations: [
    "firefly,freedonia,President,2020-01-05,",
    "trentino,sylvania,Ambassador,,2020-06-30",
  ],
  contacts: [
    "c1,2020-01-01,call,firefly;trentino,firefly,,,A call before office",
    "c2,2020-02-01,letter,firefly;trentino;osterlich,firefly,,,A letter to two",
    "c3,2020-03-01,meeting,firefly;trentino,,osterlich,,A mediated meeting",
    "c4,2020-08-01,call,trentino;firefly,trentino;firefly,,,A call after office",
  ],
});
const RECORDS = createRecords(NETWORK);

const parts = (id: string) => {
  const contact = RECORDS.contact(id)!;
  return takingPart(contact, isOneSided(NETWORK, contact.kind), RECORDS);
};

describe("takingPart", () => {
  test("tells sender from addressees where a kind goes one way", () => {
    expect(parts("c2").map(({ id, part }) => `${id}: ${part}`)).toEqual([
      "firefly: sender",
      "trentino: addressee",
      "osterlich: addressee",
    ]);
  });

  test("lists mediators after the participants, who are equal in a joint kind", () => {
    expect(parts("c3").map(({ id, part }) => `${id}: ${part}`)).toEqual([
      "firefly: participant",
      "trentino: participant",
      "osterlich: mediator",
    ]);
  });

  test("names the office of the day, and says where it is only the nearest in time", () => {
    const [before] = parts("c1");
    expect(before).toMatchObject({ party: "freedonia", role: "President", roleHolds: false });
    const [held] = parts("c3");
    expect(held).toMatchObject({ party: "freedonia", role: "President", roleHolds: true });
    const [afterwards] = parts("c4");
    expect(afterwards).toMatchObject({ party: "sylvania", role: "Ambassador", roleHolds: false });
  });

  test("gives no party to whoever counts for itself", () => {
    expect(parts("c2").find(({ id }) => id === "osterlich")).toMatchObject({
      ...{ party: null, role: "", initiated: false },
    });
  });
});

describe("a name", () => {
  const named = (name: string, short = ""): Actor => {
    return { id: name, name, short, aliases: [], kind: "group" };
  };
  const russia = { ...named("Russia"), aliases: ["Russian Federation"] };

  test("that ends in its party in brackets needs no party behind it", () => {
    expect(namesItsParty(named("Citizen (Russia)"), russia)).toBe(true);
    expect(namesItsParty(named("Citizen (Russian Federation)"), russia)).toBe(true);
    expect(namesItsParty(named("Russia (government, military)"), russia)).toBe(true);
    const states = named("United States", "USA");
    expect(namesItsParty(named("Member of the Judiciary (USA)"), states)).toBe(true);
  });

  test("that says another party, or its own elsewhere, needs it", () => {
    expect(namesItsParty(named("Citizen (Georgia)"), russia)).toBe(false);
    expect(namesItsParty(named("Bank of Russia"), russia)).toBe(false);
    expect(namesItsParty(named("Citizen ()"), russia)).toBe(false);
  });
});

describe("countInitiators", () => {
  const all = [0, 1, 2, 3];

  test("counts a contact for each of its initiators and names the unknown last", () => {
    expect(countInitiators(NETWORK, all, "people", RECORDS)).toEqual([
      { id: "firefly", contacts: 3 },
      { id: "trentino", contacts: 1 },
      { id: null, contacts: 1 },
    ]);
  });

  test("counts the parties of the day at the level of parties", () => {
    expect(countInitiators(NETWORK, all, "parties", RECORDS)).toEqual([
      { id: "freedonia", contacts: 3 },
      { id: "sylvania", contacts: 1 },
      { id: null, contacts: 1 },
    ]);
  });
});

describe("contactsAsThemselves", () => {
  test("finds a person's contacts although parties are shown, and which of them are in view", () => {
    const firefly = NETWORK.actorIndex.get("firefly")!;
    const snapshot = anySnapshot(NETWORK, { level: "parties", kinds: ["call"] });
    expect(snapshot.actorContacts[firefly]).toBe(0);
    expect(contactsAsThemselves(snapshot, firefly)).toEqual({ all: [0, 1, 2, 3], inView: [0, 3] });
  });
});

describe("daysOf", () => {
  test("spans from the first day to the last, and is nothing for no contact", () => {
    expect(daysOf(NETWORK, [3, 1])).toEqual({ from: 18293, to: 18475 });
    expect(daysOf(NETWORK, [])).toBeUndefined();
  });
});

describe("records", () => {
  test("an id that nothing describes stands for itself", () => {
    expect(RECORDS.actor("nobody")).toMatchObject({ name: "nobody", placeholder: true });
    expect(RECORDS.contact("nothing")).toBeUndefined();
  });

  test("offices are found from both sides", () => {
    expect(RECORDS.officesOf("firefly").map(({ role }) => role)).toEqual(["President"]);
    expect(RECORDS.officesFor("sylvania").map(({ actor }) => actor)).toEqual(["trentino"]);
    expect(RECORDS.officesOf("sylvania")).toEqual([]);
  });
});
