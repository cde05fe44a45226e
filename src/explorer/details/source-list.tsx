import { sayDate } from "../../model/day-words.ts";
import type { Source } from "../../model/dataset.ts";
import { isHostileAddress, isWebAddress, shortAddress } from "../../model/web-address.ts";
import { Icon } from "../controls/icon.tsx";
import { LineButton } from "../controls/line-button.tsx";
import { OutsideLink } from "../controls/outside-link.tsx";
import { UserText } from "../controls/user-text.tsx";
import { openForm } from "../shell.ts";
import { useDetails } from "./details.ts";
import { sourcesWord } from "./sources-word.ts";

/** Who says so: each source with a way out to it. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const { records } = useDetails();
  if (ids.length === 0) return <p class="Muted">No source is named.</p>;
  return (
    <ul class="SourceList" aria-label={sourcesWord(records.dataset)}>
      {ids.map((id) => (
        <SourceLine key={id} id={id} source={records.source(id)} />
      ))}
    </ul>
  );
}

interface SourceLineProps {
  readonly id: string;
  readonly source: Source | undefined;
}

function SourceLine({ id, source }: SourceLineProps) {
  if (source === undefined) {
    return (
      <li class="SourceLine">
        <UserText text={id} longest={200} /> <span class="Muted">is not among the sources</span>
      </li>
    );
  }
  const title = source.title || shortAddress(source.url) || source.id;
  return (
    <li class="SourceLine">
      <SourceTitle url={source.url} title={title} />
      <SourceWhere source={source} />
      <ChangeSource id={id} title={title} />
    </li>
  );
}

/** The way to the form of a source. An event table's reports are read as they are. */
function ChangeSource({ id, title }: { readonly id: string; readonly title: string }) {
  const { shell, records } = useDetails();
  if (records.dataset.columns !== undefined) return null;
  return (
    <LineButton
      word="Change"
      about={title}
      class="SourceLine-change"
      aria-haspopup="dialog"
      onClick={() => openForm(shell, { of: "source", id })}
    />
  );
}

/** Publisher, date and host, as far as they are known. */
function SourceWhere({ source }: { readonly source: Source }) {
  const { publisher, date, url } = source;
  const words = [publisher, date === null ? "" : sayDate(date)].filter((word) => word !== "");
  const host = isWebAddress(url) ? hostOf(url) : "";
  return (
    <span class="SourceLine-where">
      <UserText text={words.join(", ")} longest={160} />
      {words.length > 0 && host !== "" && " · "}
      {host}
    </span>
  );
}

function SourceTitle({ url, title }: { readonly url: string; readonly title: string }) {
  if (!isWebAddress(url)) {
    return (
      <>
        <UserText text={title} longest={300} />
        {url !== "" && (
          <span class="SourceLine-notice">
            {isHostileAddress(url)
              ? "Not a link, for it could run a program: "
              : "Not a web address: "}
            <UserText text={url} longest={120} />
          </span>
        )}
      </>
    );
  }
  return (
    <OutsideLink url={url} text={title} longest={300}>
      <Icon name="outside" />
    </OutsideLink>
  );
}

/** Only for what {@link isWebAddress} lets through; still, the browser has the last word on what a host is. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
