import type { ReadonlySignal } from "@preact/signals";
import { Fragment } from "preact";
import { explainDate, sayDate } from "../../model/day-words.ts";
import { counted } from "../../model/count-words.ts";
import type { DataSet, Source } from "../../model/dataset.ts";
import { isWebAddress } from "../../model/web-address.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { OutsideLink } from "../controls/outside-link.tsx";
import { UserText } from "../controls/user-text.tsx";
import { sayTopic } from "../say-topic.ts";
import type { Column } from "./column.ts";
import type { ContactRow } from "./contact-rows.ts";

/** What is read first comes first; what is often empty stands at the end. Who attests the contacts of an event table are its reports. */
export function contactColumns({ columns }: DataSet): readonly Column<ContactRow>[] {
  if (columns === undefined) return COLUMNS;
  return COLUMNS.map((column) => (column.id === "sources" ? REPORTS : column));
}

const REPORTS: Column<ContactRow> = {
  id: "sources",
  label: "Reports",
  first: "descending",
  keyOf: ({ sources }) => sources.length,
  cell: ({ sources }, tabIndex) => (
    <>
      {counted(sources.length, "report")}
      <SourceLinks sources={sources.slice(0, LINKED_REPORTS)} tabIndex={tabIndex} />
    </>
  ),
};

/** An event may have hundreds of reports; the details list them all. */
const LINKED_REPORTS = 3;

const COLUMNS: readonly Column<ContactRow>[] = [
  {
    id: "date",
    label: "Date",
    first: "ascending",
    keyOf: ({ index }) => index,
    cell: ({ contact: { date } }) => <span title={explainDate(date)}>{sayDate(date)}</span>,
  },
  {
    id: "kind",
    label: "Kind",
    first: "ascending",
    keyOf: ({ kindAt }) => kindAt,
    cell: ({ kind }) => (
      <span class="KindCell">
        <LineSwatch family={kind.family} />
        <UserText text={kind.name} longest={60} />
      </span>
    ),
  },
  names("participants", "Participants", ({ participants }) => participants),
  {
    id: "summary",
    label: "Summary",
    first: "ascending",
    keyOf: ({ contact }) => contact.summary,
    cell: ({ contact }) => <UserText text={contact.summary} />,
  },
  {
    id: "sources",
    label: "Sources",
    first: "descending",
    keyOf: ({ sources }) => sources.length,
    cell: ({ sources }, tabIndex) => <SourceLinks sources={sources} tabIndex={tabIndex} />,
  },
  names("initiators", "Initiator", ({ initiators }) => initiators),
  names("mediators", "Mediator", ({ mediators }) => mediators),
  {
    id: "place",
    label: "Place",
    first: "ascending",
    keyOf: ({ contact }) => contact.place,
    cell: ({ contact }) => textOrNothing(contact.place, 120),
  },
  {
    id: "topics",
    label: "Topics",
    first: "ascending",
    keyOf: ({ contact }) => contact.topics.join(";"),
    cell: ({ contact }) => textOrNothing(contact.topics.map(sayTopic).join(", "), 300),
  },
];

/** An empty cell is left empty, so that a narrow screen can leave out its line. */
function textOrNothing(text: string, longest: number) {
  return text === "" ? null : <UserText text={text} longest={longest} />;
}

function names(
  id: string,
  label: string,
  of: (row: ContactRow) => readonly string[],
): Column<ContactRow> {
  return {
    id,
    label,
    first: "ascending",
    keyOf: (row) => of(row).join(", "),
    cell: (row) => <NameList names={of(row)} />,
  };
}

/** More names than this are counted instead. */
const NAMED = 12;

function NameList({ names: all }: { readonly names: readonly string[] }) {
  const left = all.length - NAMED;
  return (
    <>
      {all.slice(0, NAMED).map((name, index) => (
        <Fragment key={index}>
          {index > 0 && ", "}
          <UserText text={name} longest={48} />
        </Fragment>
      ))}
      {left > 0 && ` and ${left} more`}
    </>
  );
}

interface SourceLinksProps {
  readonly sources: readonly Source[];
  readonly tabIndex: ReadonlySignal<0 | -1>;
}

/** Each source by its publisher, as a link where it has a web address. */
function SourceLinks({ sources, tabIndex }: SourceLinksProps) {
  if (sources.length === 0) return <span class="Muted">none</span>;
  return (
    <ol class="SourceLinks">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} tabIndex={tabIndex} />
        </li>
      ))}
    </ol>
  );
}

function SourceLink({
  source,
  tabIndex,
}: {
  readonly source: Source;
  readonly tabIndex: ReadonlySignal<0 | -1>;
}) {
  const { publisher, title, url } = source;
  const name = publisher === "" ? title : publisher;
  if (!isWebAddress(url)) return <UserText text={name} longest={80} />;
  return <OutsideLink url={url} text={name} longest={80} title={title} tabIndex={tabIndex} />;
}
