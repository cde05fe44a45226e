import type { ComponentChildren } from "preact";

interface RowsProps<Row> {
  readonly legend: string;
  readonly rows: readonly Row[];
  /** What a new row begins as. */
  readonly empty: Row;
  readonly addLabel: string;
  readonly onChange: (rows: readonly Row[]) => void;
  /** The fields of a row. */
  readonly children: (
    row: Row,
    set: (patch: Partial<Row>) => void,
    index: number,
  ) => ComponentChildren;
}

/** Rows of fields, to which one can add, and from which one can take. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { legend, rows, empty, addLabel, onChange, children } = props;
  return (
    <fieldset class="EditRows">
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        <div
          key={index}
          class="EditRows-row"
          role="group"
          aria-label={`${legend}, row ${index + 1}`}
        >
          {children(row, (patch) => onChange(rows.with(index, { ...row, ...patch })), index)}
          <button
            type="button"
            class="LinkButton"
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            Remove this row
          </button>
        </div>
      ))}
      <button
        type="button"
        class="Button"
        data-tone="outlined"
        onClick={() => onChange([...rows, empty])}
      >
        {addLabel}
      </button>
    </fieldset>
  );
}
