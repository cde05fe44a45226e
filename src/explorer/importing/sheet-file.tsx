import type { GridRow } from "../../formats/sheet/grid.ts";
import { SEPARATORS } from "../../formats/sheet-text/text-dialect.ts";
import {
  SHEET_ROLES,
  tellHow,
  type SheetRole,
  type UnderstoodColumn,
} from "../../formats/sheet/sheet-understanding.ts";
import { excerpt } from "../../model/problem.ts";
import { UserText } from "../controls/user-text.tsx";
import type { SheetReading } from "./apart/sheet-messages.ts";
import { Choice } from "./choice.tsx";
import type { Importing } from "./importing.ts";
import { ENCODING_NAMES, ROLE_NAMES, SEPARATOR_NAMES } from "./words.ts";

interface SheetFileProps {
  readonly importing: Importing;
  readonly reading: SheetReading;
}

/** Columns at most: of thousands, nobody assigns the last by hand. */
const MOST_COLUMNS = 60;
const SHOWN_ROWS = 6;

/** The table as it stands in the file, and how each part of it is read, to be changed. */
export function SheetFile({ importing, reading }: SheetFileProps) {
  const columns = reading.understanding.columns.slice(0, MOST_COLUMNS);
  const rows = reading.rows.slice(0, SHOWN_ROWS);
  return (
    <section class="SheetFile">
      <TextChoices importing={importing} reading={reading} />
      {/* It scrolls, and what scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="SheetTable" role="region" aria-label="As in the file" tabIndex={0}>
        <table>
          <caption>As in the file</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {columns.map((column) => (
                <ColumnHead key={column.name} importing={importing} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FileRow key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {reading.columns.length > MOST_COLUMNS && (
        <p class="Muted">The first {MOST_COLUMNS} columns are shown.</p>
      )}
    </section>
  );
}

function FileRow({ row: { line, cells } }: { readonly row: GridRow }) {
  return (
    <tr>
      <th scope="row">{line}</th>
      {cells.slice(0, MOST_COLUMNS).map((cell, place) => (
        <td key={place}>
          <UserText text={cell} longest={60} />
        </td>
      ))}
    </tr>
  );
}

const OTHER = "";

const ROLE_OPTIONS = [
  { value: OTHER, label: "Kept as it is" },
  ...Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label })),
];

function ColumnHead({
  importing,
  column,
}: {
  readonly importing: Importing;
  readonly column: UnderstoodColumn;
}) {
  const { name, how } = column;
  const chosen = importing.choices.value.roles.find(([known]) => known === name);
  const role = chosen === undefined ? column.role : chosen[1];
  return (
    <th scope="col" data-role={role ?? "none"}>
      <span class="SheetFile-name">
        <UserText text={name} longest={40} />
      </span>
      <Choice
        label={`Meaning of ${name}`}
        isLabelHidden
        value={role ?? OTHER}
        options={ROLE_OPTIONS}
        onChange={(value) => {
          const others = importing.choices.peek().roles.filter(([known]) => known !== name);
          importing.choose({ roles: [...others, [name, roleOf(value)]] });
        }}
      />
      <span class="Muted">{tellHow({ role, how }) || "not understood"}</span>
    </th>
  );
}

function roleOf(value: string): SheetRole | null {
  return SHEET_ROLES.find((role) => role === value) ?? null;
}

/** Header rows that can be chosen beside the one found. */
const HEADER_ROWS = 12;

function TextChoices({ importing, reading }: SheetFileProps) {
  const { choices } = importing;
  const encoding = choices.value.encoding ?? reading.encoding;
  const separator = choices.value.separator ?? reading.separator;
  const headerRow = choices.value.headerRow ?? reading.headerRow;
  const lines = Array.from({ length: HEADER_ROWS }, (_, place) => place + 1);
  const rows = [...new Set([...lines, headerRow])].filter((row) => row > 0).sort((a, b) => a - b);
  const named = (values: readonly string[], names: ReadonlyMap<string, string>) =>
    values.map((value) => ({ value, label: names.get(value) ?? value }));
  return (
    <div class="SheetFile-choices">
      {reading.sheets.length > 1 && (
        <Choice
          label="Sheet"
          value={reading.sheet}
          options={reading.sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? `${excerpt(name, 40)} (hidden)` : excerpt(name, 40),
          }))}
          onChange={importing.chooseSheet}
        />
      )}
      {encoding !== "" && (
        <>
          <Choice
            label="Encoding"
            value={encoding}
            options={named([...new Set([...ENCODING_NAMES.keys(), encoding])], ENCODING_NAMES)}
            onChange={(value) => importing.choose({ encoding: value })}
          />
          <Choice
            label="Separator"
            value={separator}
            options={named([...new Set([...SEPARATORS, separator])], SEPARATOR_NAMES)}
            onChange={(value) => importing.choose({ separator: value })}
          />
        </>
      )}
      <Choice
        label="Header"
        value={String(headerRow)}
        options={[
          { value: "0", label: "None" },
          ...rows.map((row) => ({ value: String(row), label: `Row ${String(row)}` })),
        ]}
        onChange={(value) => importing.choose({ headerRow: Number(value) })}
      />
    </div>
  );
}
