import { expect, test } from "vitest";
import { writeDemarcheJson } from "../../../formats/demarche-json.ts";
import { readBytes } from "../../../formats/registry.ts";
import { dayFromCivil } from "../../../model/day.ts";
import { buildNetwork } from "../../../network/build-network.ts";
import { createCollector } from "../data-file-client.ts";
import type { DataFilesAnswer } from "./data-file-messages.ts";
import { answerAboutFiles } from "./data-file-server.ts";
import type { UnreadableFiles } from "./unreadable-files.ts";

const CONTACTS = 5000;

function json(): string {
  const contacts = Array.from({ length: CONTACTS }, (_, i) => ({
    ...{ id: `c${i}`, date: "2020-10-02", kind: i % 2 === 0 ? "call" : "chat" },
    ...{ participants: ["a", `b${i % 50}`], new: "kept" },
  }));
  return JSON.stringify({ id: "x", title: "Many", more: [1], contacts });
}

async function answersTo(path: string, text: string): Promise<readonly DataFilesAnswer[]> {
  const answers: DataFilesAnswer[] = [];
  const files = [{ path, file: new Blob([text]) }];
  const question = { files, today: dayFromCivil(2021, 1, 1) };
  const last = await answerAboutFiles(question, (answer) => answers.push(answer));
  // As a worker's messages are: copies.
  return structuredClone([...answers, last]);
}

test("what a worker read arrives in short pieces and is the same as read here", async () => {
  const answers = await answersTo("x.demarche.json", json());
  const sizes = answers.map((answer) =>
    "records" in answer ? answer.records.length : "problems" in answer ? answer.problems.length : 0,
  );
  expect(Math.max(...sizes)).toBe(2000);
  const shares: number[] = [];
  const take = createCollector((share) => shares.push(share));
  const opened = answers.map(take).at(-1);
  const here = await readBytes("x.demarche.json", new TextEncoder().encode(json()), {
    today: dayFromCivil(2021, 1, 1),
  });
  expect(shares).toEqual([1]);
  expect(opened?.problems).toEqual(here.problems);
  expect(opened?.dataset).toEqual(here.dataset);
  expect(writeDemarcheJson(opened!.dataset)).toEqual(writeDemarcheJson(here.dataset!));
  expect(opened?.network?.contacts).toEqual(buildNetwork(here.dataset!).contacts);
});

test("a file that is no data set is a failure with its problems", async () => {
  const answers = await answersTo("x.json", '{"contacts": [');
  const take = createCollector(() => undefined);
  let failure: UnreadableFiles | null = null;
  try {
    answers.forEach(take);
  } catch (error) {
    failure = error as UnreadableFiles; // the only error that a collector throws
  }
  expect(failure?.message).toContain("cut off");
  expect(failure?.problems.map(({ code }) => code)).toEqual(["json-not-read"]);
});
