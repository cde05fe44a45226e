import { useComputed, type ReadonlySignal } from "@preact/signals";
import type { Column } from "./column.ts";

interface TableRowProps<Row extends { readonly id: string }> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly selected: ReadonlySignal<string | null>;
  /** Id of the row that Tab enters. */
  readonly tabStop: ReadonlySignal<string | null>;
  readonly onSelect: (row: Row) => void;
}

/** A row, whose first cell is a button that selects it. */
export function TableRow<Row extends { readonly id: string }>(props: TableRowProps<Row>) {
  const { row, columns, selected, tabStop, onSelect } = props;
  const isSelected = useComputed(() => selected.value === row.id);
  const tabIndex = useComputed(() => (tabStop.value === row.id ? 0 : -1));
  const [first, ...others] = columns;
  return (
    <tr
      class="TableRow"
      data-row={row.id}
      data-selected={useComputed(() => String(isSelected.value))}
    >
      <th scope="row" data-column={first?.id}>
        <button
          type="button"
          class="TableRow-button"
          tabIndex={tabIndex}
          aria-pressed={isSelected}
          onClick={() => onSelect(row)}
        >
          {first?.cell(row, tabIndex)}
        </button>
      </th>
      {others.map(({ id, label, isNumeric, cell }) => (
        <td key={id} data-column={id} data-label={label} data-numeric={isNumeric}>
          {cell(row, tabIndex)}
        </td>
      ))}
    </tr>
  );
}
