import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDemarcheJson } from "./demarche-json.ts";
import { GraphText } from "./graph/graph-text.ts";
import { FORMATS } from "./registry.ts";

const SUITE = new URL("../../../shared/data/suites/naughty-strings/blns.json", import.meta.url);

/** What spreadsheets take for a formula, and what our own guard against that must not eat (E4). */
const OWN = [
  "=1+1",
  "+1",
  "-1",
  "@a",
  "\t=1",
  "\r=1",
  "\n=1",
  "'=1",
  "''a",
  "＝1",
  "'",
  "constructor",
];

const WRITABLE = FORMATS.filter(({ write }) => write !== null);

test.each(WRITABLE.map((format) => [format.id, format] as const))(
  "E3, E4: every naughty string goes out as %s and comes back (the suite's too where it is there)",
  async (id, { read, write }) => {
    const suite = existsSync(SUITE) ? (JSON.parse(readFileSync(SUITE, "utf8")) as string[]) : [];
    const strings = [...OWN, ...suite];
    const contacts = strings.map((text, i) => ({
      ...{ id: `c${i}`, date: "2020-10-02", kind: "call", participants: ["a", "b"] },
      ...{ summary: text, place: text },
    }));
    const actors = ["a", "b"].map((actor) => ({ id: actor, name: actor, kind: "state" }));
    const json = JSON.stringify({ id: "x", title: "x", actors, contacts });
    const { dataset } = readDemarcheJson("x", new TextEncoder().encode(json));
    const written = await write!(dataset!, () => undefined);
    const again = await read(written);
    const carried = /^(?:gexf|graphml)$/.test(id)
      ? (text: string) => new GraphText().of(text)
      : (text: string) => text;
    expect([...again.dataset!.contacts].map(({ summary }) => summary)).toEqual(
      strings.map(carried),
    );
    expect([...again.dataset!.contacts].map(({ place }) => place)).toEqual(strings.map(carried));
  },
);
