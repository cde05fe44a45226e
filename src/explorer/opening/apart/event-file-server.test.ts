import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createEventReader } from "../../../formats/event-table/event-reader.ts";
import { dataSetOfEvents } from "../../../formats/event-table/event-records.ts";
import { layoutFor } from "../../../layout/layout-for.ts";
import { dayFromCivil } from "../../../model/day.ts";
import { assembleNetwork } from "../../../network/build-network.ts";
import type { EventFileAnswer } from "./event-file-messages.ts";
import { packReading, unpackReading } from "./packed-reading.ts";
import { answerAbout } from "./event-file-server.ts";

const TABLE =
  "date\tsource\trelation\ttarget\n" +
  "2018-06-01\tIran\tConsult\tFrance\n" +
  "2018-06-01\tFrance\tConsult\tIran\n" +
  "2018-06-02\tIran\tDiscuss by telephone\tRussia\n";

async function answer(file: Blob, now = () => 0) {
  return answerOf([{ path: "events.tsv", file }], now);
}

async function answerOf(
  files: readonly { readonly path: string; readonly file: Blob }[],
  now = () => 0,
) {
  const said: EventFileAnswer[] = [];
  const today = dayFromCivil(2020, 1, 1);
  const question = { files, include: "contacts", today } as const;
  // What is said is copied when it is said, as by a worker.
  await answerAbout(question, (answer) => said.push(structuredClone(answer)), now);
  const shares = said.flatMap((answer) => ("share" in answer ? answer.share : []));
  const [last, backbone] = said.filter((answer) => !("share" in answer));
  return { last: last!, backbone, shares };
}

/** A file whose bytes come ten at a time. */
function inPieces(text: string): Blob {
  const bytes = new TextEncoder().encode(text);
  const stream = () =>
    new ReadableStream({
      start(control) {
        for (let at = 0; at < bytes.length; at += 10) control.enqueue(bytes.slice(at, at + 10));
        control.close();
      },
    });
  return Object.assign(new Blob([text]), { stream });
}

function read(last: EventFileAnswer) {
  if (!("reading" in last)) throw new Error(`Expected a reading, got ${JSON.stringify(last)}.`);
  return { ...last, reading: unpackReading(last.reading) };
}

describe("answerAbout", () => {
  test("gives the table and its network, packed or not", async () => {
    const plain = read((await answer(new Blob([TABLE]))).last);
    const packed = read((await answer(new Blob([gzipSync(TABLE)]))).last);
    expect(plain.reading.rows).toBe(3);
    expect(plain.parts?.contacts.length).toBe(2);
    expect(packed).toEqual(plain);
  });

  test("hands over all that was read", () => {
    const tables = [
      `${TABLE}2018-06-03\tParis (Texas)\tDance\t\u2028 "x"\n`,
      "date,source,relation,target,publisher\n2018-06-01,CITIZEN (IRAN),Consult,THE UN,a\n",
      'date,source,relation,target,publisher\n2018-06-01,"A\nB",Consult,C,"two\nlines"\n',
      "",
    ];
    for (const table of tables) {
      const reader = createEventReader({ file: "events.csv" });
      reader.push(new TextEncoder().encode(table));
      const reading = reader.finish();
      expect(unpackReading(structuredClone(packReading(reading)))).toEqual(reading);
    }
  });

  test("lays out the view with which the data set opens, once it has said what was read", async () => {
    const { last, backbone } = await answer(new Blob([TABLE]));
    const { reading, parts, isPlacing } = read(last);
    expect(isPlacing).toBe(true);
    const network = assembleNetwork(dataSetOfEvents(reading.table!), parts!);
    const request = { network, level: "parties", top: null, stability: "steady" } as const;
    const counts = { tieContacts: new Uint32Array(), actorContacts: new Uint32Array() };
    expect(backbone).toEqual({ backbone: layoutFor({ ...request, ...counts, pins: new Map() }) });
  });

  test("leaves the layout of nobody to nobody", async () => {
    const { last, backbone } = await answer(new Blob(["date\tsource\trelation\ttarget\n"]));
    expect(read(last).isPlacing).toBe(false);
    expect(backbone).toBeUndefined();
  });

  test("says how far it is at most once in a tenth of a second", async () => {
    let clock = 0;
    expect((await answer(inPieces(TABLE), () => clock)).shares).toHaveLength(1);
    const { shares } = await answer(inPieces(TABLE), () => (clock += 100));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
  });

  test("joins several tables, says how far it is of all, and names the one that is damaged", async () => {
    let clock = 0;
    const files = [
      { path: "may/a.tsv", file: inPieces(TABLE) },
      { path: "may/b.tsv.gz", file: new Blob([gzipSync(TABLE)]) },
    ];
    const { last, shares } = await answerOf(files, () => (clock += 100));
    const { reading, parts } = read(last);
    expect(reading.rows).toBe(6);
    expect(parts?.contacts.length).toBe(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.filter((share) => share === 1)).toHaveLength(1);
    const cut = new Blob([gzipSync(TABLE.repeat(100)).subarray(0, 60)]);
    const damaged = await answerOf([...files, { path: "may/c.tsv.gz", file: cut }]);
    expect(damaged.last).toMatchObject({ path: "may/c.tsv.gz" });
  });

  test("says why a damaged file cannot be read", async () => {
    const cut = gzipSync(TABLE.repeat(100)).subarray(0, 60);
    expect((await answer(new Blob([cut]))).last).toEqual({
      path: "events.tsv",
      failure: expect.stringContaining("could not be read or unpacked") as string,
    });
  });

  test("refuses a file that unpacks to far more than its size", async () => {
    const bomb = gzipSync(`${TABLE}${" ".repeat(30_000_000)}`);
    expect((await answer(new Blob([bomb]))).last).toEqual({
      path: "events.tsv",
      failure: expect.stringContaining("200 times its size") as string,
    });
  });

  test("says what a file without events lacks", async () => {
    const { reading, parts } = read((await answer(new Blob(["day,price\n2018-06-01,7\n"]))).last);
    expect(parts).toBeNull();
    expect(reading.problems[0]?.severity).toBe("error");
  });
});
