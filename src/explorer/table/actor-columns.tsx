import type { QueryResult } from "../../network/query-result.ts";
import { ACTOR_KIND_NAMES } from "../../model/actor-kind-names.ts";
import { ShapeSwatch } from "../controls/shape-swatch.tsx";
import { UserText } from "../controls/user-text.tsx";
import { countColumn, type Column } from "./column.ts";

export type ActorRow = QueryResult["actors"][number];

/** @param counted what is counted: contacts or events */
export const actorColumns = (counted: string): readonly Column<ActorRow>[] => [
  {
    id: "name",
    label: "Name",
    first: "ascending",
    keyOf: ({ name }) => name,
    cell: ({ name }) => <UserText text={name} longest={120} />,
  },
  {
    id: "kind",
    label: "Kind",
    first: "ascending",
    keyOf: ({ kind }) => ACTOR_KIND_NAMES[kind],
    cell: ({ kind }) => (
      <span class="KindCell">
        <ShapeSwatch kind={kind} />
        {ACTOR_KIND_NAMES[kind]}
      </span>
    ),
  },
  countColumn("count", counted, ({ contacts }) => contacts),
];
