import { counted } from "../../model/count-words.ts";
import { useEffect, useRef } from "preact/hooks";
import { sayDate } from "../../model/day-words.ts";
import type { State } from "../../state/state.ts";
import { ACTOR_KIND_NAMES } from "../../model/actor-kind-names.ts";
import { contactsTitle, contactWord } from "../../scene/words.ts";
import { UserText } from "../controls/user-text.tsx";
import type { Match } from "./search-index.ts";
import { optionId } from "./option-id.ts";
import type { Suggestion } from "./suggestions.ts";

export interface MatchListProps {
  readonly state: State;
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  /** Index of the line that the keyboard is on; -1 for none. */
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
}

const GROUPS = ["Actors", "Contacts", "Places", "Filter"] as const;

export function MatchList(props: MatchListProps) {
  const { state, suggestions, active } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const numbered = suggestions.map((suggestion, index) => ({ suggestion, index }));
  return (
    <div ref={list} class="MatchList" id="search-matches" role="listbox" aria-label="Matches">
      {GROUPS.map((group) => {
        const lines = numbered.filter(({ suggestion }) => suggestion.group === group);
        if (lines.length === 0) return null;
        const title = group === "Contacts" ? contactsTitle(state.network.value) : group;
        return (
          <div key={group} role="group" aria-label={title} class="MatchList-group">
            <div class="MatchList-title" role="presentation">
              {title}
            </div>
            {lines.map((line) => (
              <MatchLine key={line.index} {...props} {...line} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface MatchLineProps extends MatchListProps {
  readonly suggestion: Suggestion;
  readonly index: number;
}

/* The keyboard acts on the field, which keeps the focus; a line answers to the pointer alone. */
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
function MatchLine({ state, text, suggestion, index, active, onChoose }: MatchLineProps) {
  return (
    <div
      id={optionId(index)}
      class="MatchList-line"
      role="option"
      aria-selected={index === active}
      // The field must not lose the focus before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(suggestion)}
    >
      {suggestion.match === null ? (
        <span>
          Only {contactWord(state.network.value)}s with “
          <UserText text={text.trim()} longest={60} />”
        </span>
      ) : (
        <MatchWords state={state} match={suggestion.match} />
      )}
    </div>
  );
}
/* oxlint-enable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */

interface MatchWordsProps {
  readonly state: State;
  readonly match: Match;
}

function MatchWords({ state, match }: MatchWordsProps) {
  if (match.of === "place") {
    return (
      <>
        <UserText text={match.name} longest={80} />
        <span class="MatchList-aside">{counted(match.contacts, "contact")}</span>
      </>
    );
  }
  return match.of === "actor" ? (
    <ActorWords state={state} id={match.id} />
  ) : (
    <ContactWords state={state} id={match.id} />
  );
}

function ActorWords({ state, id }: { readonly state: State; readonly id: string }) {
  const network = state.network.value;
  const index = network?.actorIndex.get(id) ?? -1;
  const actor = network?.dataset.actors[index];
  if (actor === undefined) return null;
  const contacts = state.snapshot.value?.actorContacts[index] ?? 0;
  return (
    <>
      <UserText text={actor.name} longest={100} />
      <span class="MatchList-aside">
        {contacts > 0 ? `${contacts} in view` : ACTOR_KIND_NAMES[actor.kind].toLowerCase()}
      </span>
    </>
  );
}

function ContactWords({ state, id }: { readonly state: State; readonly id: string }) {
  const contacts = state.dataset.value?.contacts;
  const index = contacts?.indexOf(id) ?? -1;
  if (contacts === undefined || index < 0) return null;
  const contact = contacts.at(index);
  return (
    <>
      <span class="MatchList-date">{sayDate(contact.date)}</span>
      <span class="MatchList-summary">
        <UserText text={contact.summary} longest={140} />
      </span>
    </>
  );
}
