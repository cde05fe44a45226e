import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { formatAddress, parseAddress } from "../src/address/address.ts";
import { anyFigureState, anyWindowIn } from "../src/figure/any-figure.ts";
import { formatOptions } from "../src/figure/options-text.ts";
import { GROUNDS, soundOptions, TEXT_MODES } from "../src/figure/options.ts";
import { readBytes } from "../src/formats/registry.ts";
import { dayFromCivil, type DaySpan } from "../src/model/day.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import type { Network } from "../src/network/network.ts";
import { escapeXml } from "../src/paint/xml.ts";
import { readCase } from "../tools/read-case.ts";

/** What is opened, by page and command line. */
export interface Opened {
  readonly name: string;
  /** For the command line. */
  readonly path: string;
  /** The file that is dropped on the page; null for the case, which is open already. */
  readonly dropped: string | null;
  readonly network: () => Promise<Network>;
  /** Where windows begin; null for the case, which is dense in a few weeks. */
  readonly span: DaySpan | null;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export const THE_CASE: Opened = {
  name: "the case",
  path: join(ROOT, "data/karabakh-2020"),
  dropped: null,
  network: () => Promise.resolve(networkOfCase()),
  span: null,
};

const EVENTS = fileURLToPath(
  new URL("../../shared/data/real/icews14/contacts-only.tsv.gz", import.meta.url),
);

/** A year of coded events. The file is not part of this repository. */
export const ICEWS: Opened = {
  name: "ICEWS of 2014",
  path: EVENTS,
  dropped: EVENTS,
  network: networkOfEvents,
  span: { from: dayFromCivil(2014, 1, 1), to: dayFromCivil(2014, 12, 31) },
};

function networkOfCase(): Network {
  return buildNetwork(readCase(ROOT));
}

async function networkOfEvents(): Promise<Network> {
  const { dataset } = await readBytes("contacts-only.tsv", gunzipSync(readFileSync(EVENTS)));
  return buildNetwork(dataset!);
}

/** A state of the page as a figure says where it came from: dropped on the page it brings both view and options, and `render --view` reads it too. */
export interface State {
  /** The address. */
  readonly view: string;
  readonly file: string;
}

/** The same states at each run. */
const SEED = 20_201;

export async function anyStates({ network, span }: Opened, count: number): Promise<State[]> {
  const opened = await network();
  const state = fc.record({
    figure: span === null ? anyFigureState(opened) : anyFigureState(opened, anyWindowIn(span)),
    ground: fc.constantFrom(...GROUNDS),
    text: fc.constantFrom(...TEXT_MODES),
  });
  return fc.sample(state, { seed: SEED, numRuns: count }).map(({ figure, ground, text }) => {
    // As the page writes it: what lies too far out is brought back.
    const { choices } = parseAddress(formatAddress(figure.choices, opened), opened);
    const view = formatAddress(choices, opened);
    const options = formatOptions(soundOptions({ ...figure.options, ground, text }));
    const origin = `view="${escapeXml(view)}" figure="${escapeXml(options)}"`;
    const file = `<svg xmlns="http://www.w3.org/2000/svg"><metadata><origin xmlns="urn:demarche:figure" ${origin}/></metadata></svg>`;
    return { view, file };
  });
}
