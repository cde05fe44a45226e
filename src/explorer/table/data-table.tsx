import { batch, useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Column } from "./column.ts";
import { useGrowing } from "./growing.ts";
import { nextSorting, sortRows, type Sorting } from "./sort-rows.ts";
import { TableRow } from "./table-row.tsx";
import { useRowKeys } from "./use-row-keys.ts";

export interface DataTableProps<Row extends { readonly id: string }> {
  readonly caption: ReadonlySignal<string>;
  /** The first one holds the button that selects the row. Always the same array. */
  readonly columns: readonly Column<Row>[];
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly sortedBy: Sorting;
  /** Id of the selected row. */
  readonly selected: ReadonlySignal<string | null>;
  readonly onSelect: (row: Row) => void;
}

/**
 * A table that is sorted by its headers and walked by arrow keys: Tab reaches one row; arrows, Page, Home and End change which.
 * Rows that stay are not rendered again.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { caption, columns, rows, selected } = props;
  const sorting = useSignal(props.sortedBy);
  const sorted = useComputed(() => {
    const { column, direction } = sorting.value;
    const all = rows.value;
    const by = columns.find(({ id }) => id === column);
    return by === undefined ? all : sortRows(all, by.keyOf, direction);
  });
  const total = useComputed(() => sorted.value.length);
  const growing = useGrowing(total);
  const walked = useSignal<string | null>(null);
  const tabStop = useComputed(() => tabStopOf(sorted.value, [walked.value, selected.value]));
  const body = useRowKeys({ sorted, growing, walked, onSelect: props.onSelect });
  const rowOf = useRowMaker(props, tabStop);
  const sort = (next: Sorting) =>
    batch(() => {
      growing.restart();
      sorting.value = next;
    });
  return (
    <>
      <table class="DataTable" aria-rowcount={useComputed(() => total.value + 1)}>
        <caption class="DataTable-caption">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sorting={sorting.value} onSort={sort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>{sorted.value.slice(0, growing.shown.value).map(rowOf)}</tbody>
      </table>
      {growing.waits.value && (
        <button
          type="button"
          class="Button DataTable-more"
          data-tone="outlined"
          onClick={growing.more}
        >
          Show more rows
        </button>
      )}
    </>
  );
}

/** The first of the wanted ids that is still among the rows, else the first row. */
function tabStopOf(
  rows: readonly { readonly id: string }[],
  wanted: readonly (string | null)[],
): string | null {
  const found = wanted.find((id) => id !== null && rows.some((row) => row.id === id));
  return found ?? rows[0]?.id ?? null;
}

interface SortHeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function SortHeader<Row>({ column, sorting, onSort }: SortHeaderProps<Row>) {
  const isSorted = sorting.column === column.id;
  const arrow = isSorted && sorting.direction === "descending" ? "M1 3h6L4 8z" : "M1 7h6L4 2z";
  return (
    <th
      scope="col"
      data-column={column.id}
      data-numeric={column.isNumeric}
      {...(isSorted && { "aria-sort": sorting.direction })}
    >
      <button
        type="button"
        class="DataTable-sort"
        onClick={() => onSort(nextSorting(sorting, column.id, column.first))}
      >
        {column.label}
        <svg viewBox="0 0 8 10" width={8} height={10} aria-hidden="true" focusable="false">
          <path d={arrow} />
        </svg>
      </button>
    </th>
  );
}

/** Makes a row's element once: Preact compares nothing in an element that it has seen already. */
function useRowMaker<Row extends { readonly id: string }>(
  { columns, selected, onSelect }: DataTableProps<Row>,
  tabStop: ReadonlySignal<string | null>,
) {
  return useMemo(() => {
    const made = new Map<string, { readonly row: Row; readonly element: VNode }>();
    return (row: Row): VNode => {
      const known = made.get(row.id);
      if (known?.row === row) return known.element;
      const element = <TableRow key={row.id} {...{ row, columns, selected, tabStop, onSelect }} />;
      made.set(row.id, { row, element });
      return element;
    };
  }, [columns, selected, onSelect, tabStop]);
}
