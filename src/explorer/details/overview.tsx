import { counted, sayCount } from "../../model/count-words.ts";
import { saySpan } from "../../model/day-words.ts";
import { busiestActors, busiestTies } from "../../network/busiest.ts";
import type { Snapshot } from "../../network/network.ts";
import { contactsTitle } from "../../scene/words.ts";
import { LongText } from "../controls/long-text.tsx";
import { UserText } from "../controls/user-text.tsx";
import { ActorName } from "./actor-name.tsx";
import { useDetails } from "./details.ts";
import { Fact, Facts } from "./facts.tsx";
import { FormButton } from "./form-button.tsx";
import { Ranking } from "./ranking.tsx";
import { sourcesWord } from "./sources-word.ts";
import { TieName } from "./tie-name.tsx";

/** Nothing selected: what the data set is, and the busiest of what is in view. */
export function Overview({ snapshot }: { readonly snapshot: Snapshot }) {
  const { records } = useDetails();
  const { actors } = records.dataset;
  return (
    <>
      <About />
      <Ranking
        title="Busiest actors in view"
        none="None in view."
        total={snapshot.actorTotal}
        rows={(limit) =>
          busiestActors(snapshot, limit).map(({ actor, contacts }) => {
            const { id } = actors[actor]!;
            return { key: id, label: <ActorName id={id} />, contacts };
          })
        }
      />
      <Ranking
        title="Busiest ties in view"
        none="None in view."
        total={snapshot.tieTotal}
        rows={(limit) =>
          busiestTies(snapshot, limit).map(({ tie, actors: members, contacts }) => ({
            key: members.join(";"),
            label: <TieName actors={members} tie={tie} />,
            contacts,
          }))
        }
      />
    </>
  );
}

function About() {
  const { records, network } = useDetails();
  const { dataset } = records;
  return (
    <section class="Panel-section" aria-label="About the data set">
      {dataset.description !== "" && (
        <LongText text={dataset.description} className="Overview-description" />
      )}
      <h3 class="Overview-totals">In the whole data set</h3>
      <Facts>
        <Fact name={contactsTitle(network)}>{sayCount(dataset.contacts.length)}</Fact>
        <Fact name="Actors">{sayCount(dataset.actors.length)}</Fact>
        <Fact name={sourcesWord(dataset)}>{sayCount(dataset.sources.length)}</Fact>
        <Fact name="Time">{saySpan(network.span)}</Fact>
        {dataset.version !== "" && (
          <Fact name="Version">
            <UserText text={dataset.version} longest={80} />
          </Fact>
        )}
        <Fact name="Licence">
          <UserText text={dataset.licence === "" ? "none stated" : dataset.licence} longest={300} />
        </Fact>
        <ReadingFact />
      </Facts>
      <div class="ActorActions">
        <FormButton label="New contact" target={{ of: "contact", id: null }} />
        <FormButton label="Change" target={{ of: "description" }} />
        <FormButton label="Events" target={{ of: "records", table: "events" }} />
        <FormButton label="Sources" target={{ of: "records", table: "sources" }} />
      </div>
    </section>
  );
}

/** What was noticed while the data set was read. */
function ReadingFact() {
  const { state, shell } = useDetails();
  const problems = state.problems.value;
  if (problems.length === 0) return null;
  const isHarmless = problems.every(({ severity }) => severity === "notice");
  return (
    <Fact name="Reading">
      <button
        type="button"
        class="LinkButton"
        aria-haspopup="dialog"
        onClick={() => (shell.dialog.value = "problems")}
      >
        {counted(problems.length, isHarmless ? "notice" : "problem")}
      </button>
    </Fact>
  );
}
