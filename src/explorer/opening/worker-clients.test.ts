import { describe, expect, test } from "vitest";
import { NO_CHOICES } from "../../formats/sheet/sheet-understanding.ts";
import { createSheetClient } from "../importing/sheet-client.ts";
import { AnyWorker } from "./any-worker.ts";
import { readFilesApart } from "./data-file-client.ts";
import { readEventsApart } from "./event-file-client.ts";

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
