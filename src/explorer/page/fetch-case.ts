import { readFolder } from "../../formats/csv-folder.ts";
import { readBackbones } from "../../layout/stored-backbones.ts";
import { TABLES } from "../../model/dataset.ts";
import type { OpenedDataSet } from "../../state/state.ts";

const FILES = ["dataset.json", ...TABLES.map((table) => `${table}.csv`)];

/** Where everybody of the case belongs, as the build worked it out. */
const BACKBONES = "backbones.json";

/**
 * The case that comes with the page: the files of the folder of its name beside it.
 * @throws Error in words for people where a file is not there or none of it can be read.
 */
export async function fetchCase(
  id: string,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<OpenedDataSet> {
  let arrived = 0;
  const [places, ...files] = await Promise.all(
    [BACKBONES, ...FILES].map(async (name) => {
      const bytes = await fetchFile(`./${id}/${name}`, signal);
      progress((arrived += 1) / (1 + FILES.length));
      return [name, bytes] as const;
    }),
  );
  const { dataset, problems } = readFolder(new Map(files));
  if (dataset === null) throw new Error(problems[0]?.message ?? "The case could not be read.");
  const backbones = readBackbones(new TextDecoder().decode(places![1]));
  return { dataset, problems, backbones, origin: { from: "page" } };
}

async function fetchFile(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const lost = (cause: unknown): never => {
    signal.throwIfAborted();
    throw new Error(`${address} did not arrive. Check the connection and try again.`, { cause });
  };
  const response = await fetch(address, { signal }).catch(lost);
  if (!response.ok) {
    throw new Error(`${address} did not arrive: the server answered ${response.status}.`);
  }
  return new Uint8Array(await response.arrayBuffer().catch(lost));
}
