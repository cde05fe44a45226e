import { describe, expect, test } from "vitest";
import { NO_CHOICES } from "../../formats/sheet/sheet-understanding.ts";
import { createSheetClient } from "../importing/sheet-client.ts";
import type { EventFileAnswer } from "./apart/event-file-messages.ts";
import { answerAbout } from "./apart/event-file-server.ts";
import { AnyWorker } from "./any-worker.ts";
import { readFilesApart } from "./data-file-client.ts";
import { readEventsApart } from "./event-file-client.ts";

/** What the worker says of a table with these rows. */
async function answerTo(rows: string): Promise<readonly EventFileAnswer[]> {
  const file = new Blob([`date\tsource\trelation\ttarget\n${rows}`]);
  const said: EventFileAnswer[] = [];
  const question = {
    files: [{ path: "a.tsv", file }],
    include: "contacts",
    today: 20_000,
  } as const;
  await answerAbout(
    question,
    (answer) => said.push(answer),
    () => 0,
  );
  return said;
}

const none = () => undefined;
const { signal } = new AbortController();

describe("F7: a worker that dies, is late or says a thing twice", () => {
  test("a data set whose worker dies is refused in words, and the worker is ended", async () => {
    const worker = new AnyWorker();
    const reading = readFilesApart(
      worker.start,
      { files: [], today: 0 },
      { signal, progress: none },
    );
    worker.fail();
    worker.say({ failure: "too late" });
    await expect(reading).rejects.toThrow(/stopped.*too large/);
    expect(worker.isEnded).toBe(true);
  });

  test("events whose worker dies are a failure in words, and nothing later changes it", async () => {
    const worker = new AnyWorker();
    const question = { files: [], include: "contacts", today: 0 } as const;
    const reading = readEventsApart(worker.start, question, { signal, progress: none });
    worker.fail();
    worker.say({ path: "", failure: "too late" });
    expect(await reading).toMatchObject({ failure: { message: /stopped/ } });
    expect(worker.isEnded).toBe(true);
  });

  test("events are opened before their backbone is there, and the worker is ended when it is or when it dies", async () => {
    const answered = await answerTo("2018-06-01\tIran\tConsult\tFrance\n");
    const [first, last] = answered.filter((said) => !("share" in said));
    for (const how of ["says", "dies"]) {
      const worker = new AnyWorker();
      const question = { files: [], include: "contacts", today: 0 } as const;
      const reading = readEventsApart(worker.start, question, { signal, progress: none });
      worker.say(first);
      const result = await reading;
      if (!("opened" in result)) throw new Error(result.failure.message);
      expect(worker.isEnded).toBe(false);
      if (how === "says") {
        worker.say(last);
        expect(await result.opened.backbones).toEqual([(last as { backbone: unknown }).backbone]);
      } else {
        worker.fail();
        await expect(result.opened.backbones).rejects.toThrow(/stopped/);
      }
      expect(worker.isEnded).toBe(true);
    }
  });

  test("cancelling ends the worker at once, whatever it says then", async () => {
    const worker = new AnyWorker();
    const control = new AbortController();
    const shares: number[] = [];
    const reading = readFilesApart(
      worker.start,
      { files: [], today: 0 },
      { signal: control.signal, progress: (share) => shares.push(share) },
    );
    worker.say({ share: 0.5 });
    control.abort();
    await expect(reading).rejects.toThrow(/abort/i);
    expect({ shares, isEnded: worker.isEnded }).toEqual({ shares: [0.5], isEnded: true });
  });

  test("of two questions about a sheet the older one's answer counts for nothing, however late or often it comes", async () => {
    const worker = new AnyWorker();
    const client = createSheetClient(worker.start, { path: "a.csv", file: new Blob() }, none);
    const [first, second] = [client.read(NO_CHOICES), client.read(NO_CHOICES)];
    worker.say({ number: 1, reading: "old" });
    worker.say({ number: 1, reading: "old" });
    worker.say({ number: 2, reading: "new" });
    worker.say({ number: 2, reading: "new again" });
    expect(await Promise.all([first, second])).toEqual([null, "new"]);
    const third = client.read(NO_CHOICES);
    worker.fail();
    expect(await third).toMatchObject({ failure: /^a\.csv: .*stopped/ });
    client.close();
    expect(worker.isEnded).toBe(true);
  });
});
