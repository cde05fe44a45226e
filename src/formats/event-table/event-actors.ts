import type { EventActors } from "./actor-cells.ts";
import { createCodedActors } from "./coded-actors.ts";
import { createNamedActors } from "./named-actors.ts";
import type { TableLayout } from "./table-layout.ts";

/**
 * Actors of a table. With countries as names, or none, each name is an actor, of the first country that stands beside it. With countries as
 * codes each name with its country is one, and every row whose code is the country's own means that country, whatever the name. An organisation
 * that is known is one actor under all its names, and of no country.
 */
export function createEventActors(layout: TableLayout): EventActors {
  return layout.countriesAre === "codes" ? createCodedActors() : createNamedActors(layout);
}
