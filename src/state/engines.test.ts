import { expect, test } from "vitest";
import { NASTY } from "../address/arbitrary-network.ts";
import { buildNetwork } from "../network/build-network.ts";
import { createEngine } from "../network/engine.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";
import { createEngines } from "./engines.ts";

const network = buildNetwork(NASTY);
const narrow = { ...OPEN_FILTER, minimum: 2 };

test("what was asked ahead is the first answer, and no later one", () => {
  const engines = createEngines();
  for (const step of engines.prepare(network, { ...narrow })) step();
  const engine = engines.of(network);
  const first = engines.query(engine, narrow);
  const counts = first.tieContacts.slice();
  expect(first.filter).toEqual(narrow);
  expect(engine.facets(first)).toEqual(
    createEngine(network).facets(createEngine(network).query(narrow)),
  );
  const wide = engines.query(engine, OPEN_FILTER);
  expect(wide.tieContacts).not.toEqual(counts);
  const again = engines.query(engine, narrow);
  expect(again).not.toBe(first);
  expect(again.tieContacts).toEqual(counts);
});

test("another question than was expected, or another network, is answered anew", () => {
  const engines = createEngines();
  for (const step of engines.prepare(network, narrow)) step();
  expect(engines.query(engines.of(network), OPEN_FILTER).filter).toBe(OPEN_FILTER);
  for (const step of engines.prepare(network, narrow)) step();
  const other = buildNetwork(NASTY);
  expect(engines.query(engines.of(other), narrow).network).toBe(other);
});
