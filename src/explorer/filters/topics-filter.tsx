import { useComputed } from "@preact/signals";
import type { FilterProps } from "./filter-props.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { sayTopic } from "../say-topic.ts";

/**
 * Topics narrow: none ticked lets through everything, for a contact has several topics or none, and a list with everything ticked
 * would leave no way to ask for one of them.
 */
export function TopicsFilter({ state }: FilterProps) {
  const topics = state.network.value?.topics ?? [];
  if (topics.length === 0) return null;
  const chosen = state.filter.value.topics;
  return (
    <section class="Panel-section" aria-labelledby="filter-topics">
      <header class="Panel-sectionHeader">
        <h3 id="filter-topics">Topics</h3>
        {chosen === null ? (
          <span class="Panel-aside">any</span>
        ) : (
          <button
            type="button"
            class="LinkButton"
            onClick={() => state.setFilter({ topics: null })}
          >
            Any topic
          </button>
        )}
      </header>
      <ul>
        {topics.map((topic, index) => (
          <TopicRow key={topic} state={state} topic={topic} index={index} />
        ))}
      </ul>
    </section>
  );
}

interface TopicRowProps extends FilterProps {
  readonly topic: string;
  /** In `Network.topics`. */
  readonly index: number;
}

function TopicRow({ state, topic, index }: TopicRowProps) {
  const chosen = state.filter.value.topics ?? [];
  const count = useComputed(() => state.facets.value?.topics[index] ?? 0);
  const onChange = (through: boolean) => {
    const all = state.network.value?.topics ?? [];
    const left = all.filter((other) => (other === topic ? through : chosen.includes(other)));
    state.setFilter({ topics: left.length === 0 ? null : left });
  };
  return (
    <ChoiceRow
      label={sayTopic(topic)}
      through={chosen.includes(topic)}
      count={count}
      onChange={onChange}
    />
  );
}
