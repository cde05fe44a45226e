import { expect, test } from "vitest";
import { readSavedFolder } from "./saved-folder.ts";

const ACTORS = "id,name,short,kind,aliases\na,A,,state,\nb,B,,state,\n";

function open(dates: readonly string[], eventDate = "2020-10-10") {
  const encode = (text: string) => new TextEncoder().encode(text);
  const contacts = dates.map((date, i) => `c${i};${date};call;"a;b"\n`).join("");
  const result = readSavedFolder(
    new Map([
      ["actors.csv", encode(ACTORS)],
      ["contacts.csv", encode(`id;date;kind;participants\n${contacts}`)],
      ["events.csv", encode(`id,date,title,sources\ne,${eventDate},Truce,\n`)],
    ]),
  );
  const written = Array.from(result.dataset?.contacts ?? [], ({ date }) => date.written);
  return { result, written, event: result.dataset?.events[0]?.date.written };
}

test("B2: dates as a country writes them are read in the order that one of the file shows", () => {
  expect(open(["02.10.20", "13.10.20", "1992", "Oct-20"]).written).toEqual([
    ...["2020-10-02", "2020-10-13", "1992", "2020-10"],
  ]);
  expect(open(["10/2/2020", "10/13/2020"]).written).toEqual(["2020-10-02", "2020-10-13"]);
});

test("B2: a file that shows no order has that of the others; each date is named", () => {
  const { event, result } = open(["13.10.20"], "02.10.20");
  expect(event).toBe("2020-10-02");
  expect(result.problems.filter(({ code }) => code === "date-not-edtf")).toMatchObject([
    { file: "contacts.csv", row: 2, text: "13.10.20" },
    { file: "events.csv", row: 2, text: "02.10.20" },
  ]);
});

test("B2: where nothing shows the order, or both are shown, nothing is guessed", () => {
  for (const dates of [["02.10.2020"], ["10/2/2020", "10/13/2020", "13/10/2020"]]) {
    const { result } = open(dates);
    expect(result.problems.find(({ code }) => code === "date-ambiguous")).toMatchObject({ row: 2 });
    expect(result.setAside[0]).toMatchObject({ row: 2 });
  }
});
