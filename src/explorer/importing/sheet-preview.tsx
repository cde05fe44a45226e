import type { PreviewRow } from "../../formats/sheet/sheet-understanding.ts";
import { explainDate } from "../../model/day-words.ts";
import { parseEdtf } from "../../model/edtf.ts";
import { STANDARD_KINDS } from "../../model/kinds.ts";
import { UserText } from "../controls/user-text.tsx";
import type { SheetReading } from "./apart/sheet-messages.ts";

/** Rows of the preview. */
const SHOWN = 6;

const KIND_NAMES: ReadonlyMap<string, string> = new Map(
  STANDARD_KINDS.map(({ id, name }) => [id, name]),
);

/** The first rows as contacts, in words. */
export function SheetPreview({ reading }: { readonly reading: SheetReading }) {
  const rows = reading.understanding.preview.slice(0, SHOWN);
  return (
    // It scrolls, and what scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="SheetTable" role="region" aria-label="As understood" tabIndex={0}>
      <table>
        <caption>As understood</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Date</th>
            <th scope="col">Kind</th>
            <th scope="col">Actors</th>
            <th scope="col">Summary</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: PreviewRow }) {
  const { line, date, kind, participants, summary, problem } = row;
  if (problem !== "") {
    return (
      <tr data-set-aside>
        <th scope="row">{line}</th>
        <td colSpan={4}>
          Set aside: <UserText text={problem} longest={300} />
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{line}</th>
      <td>
        <UserText text={dateWords(date)} longest={60} />
      </td>
      <td>
        <UserText text={kind === "" ? "not said" : (KIND_NAMES.get(kind) ?? kind)} longest={60} />
      </td>
      <td>
        {participants.map((name, place) => (
          <span key={place}>
            {place > 0 && " · "}
            <UserText text={name} longest={60} />
          </span>
        ))}
      </td>
      <td>
        <UserText text={summary} longest={120} />
      </td>
    </tr>
  );
}

function dateWords(written: string): string {
  const reading = parseEdtf(written);
  return reading.ok ? explainDate(reading.date) : written;
}
