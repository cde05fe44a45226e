import { officeSpan } from "../../model/representation.ts";
import { saySpan } from "../../model/day-words.ts";
import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import type { Membership, Representation } from "../../model/dataset.ts";
import { sayCount } from "../../model/count-words.ts";
import { UserText } from "../controls/user-text.tsx";
import { ActorName } from "./actor-name.tsx";
import { ShowMore } from "./show-more.tsx";
import { useDetails, useRowsShown } from "./details.ts";
import { orderPosts } from "./order-posts.ts";

export interface PostsProps {
  readonly id: string;
  /** What is held in it comes first. */
  readonly window: DaySpan;
}

/** For whom an actor speaks or spoke. */
export function OfficesOf({ id, window }: PostsProps) {
  const { records } = useDetails();
  return (
    <PostList
      title="Represents"
      posts={orderPosts(records.officesOf(id), window).map((office) => ({
        actor: office.party,
        ...postOf(office),
      }))}
    />
  );
}

/** Who speaks or spoke for an actor. */
export function OfficesFor({ id, window }: PostsProps) {
  const { records } = useDetails();
  return (
    <PostList
      title="Represented by"
      posts={orderPosts(records.officesFor(id), window).map((office) => ({
        actor: office.actor,
        ...postOf(office),
      }))}
    />
  );
}

/** Somebody in a role for a time. */
export interface Post {
  readonly actor: string;
  readonly role: string;
  /** In words; empty where no day is known. */
  readonly time: string;
}

export function postOf(post: Pick<Representation | Membership, "role" | "from" | "to">) {
  const span = officeSpan(post);
  const isUnbounded = span.from === OPEN_START && span.to === OPEN_END;
  return { role: post.role, time: isUnbounded ? "" : saySpan(span) };
}

/** Rows at first. */
const SHOWN = 8;

interface PostListProps {
  readonly title: string;
  readonly posts: readonly Post[];
}

export function PostList({ title, posts }: PostListProps) {
  const most = useRowsShown(title, SHOWN);
  if (posts.length === 0) return null;
  const shown = posts.slice(0, most.value);
  return (
    <section class="Panel-section">
      <header class="Panel-sectionHeader">
        <h3>{title}</h3>
        <span class="Panel-count">{sayCount(posts.length)}</span>
      </header>
      <ul>
        {shown.map((post, index) => (
          <li key={index} class="PostRow">
            <ActorName id={post.actor} />
            <PostWords {...post} />
          </li>
        ))}
      </ul>
      <ShowMore shown={most} atFirst={SHOWN} total={posts.length} />
    </section>
  );
}

function PostWords({ role, time }: Post) {
  if (role === "" && time === "") return null;
  return (
    <span class="PostRow-words">
      <UserText text={role} longest={200} />
      {role !== "" && time !== "" && ", "}
      {time}
    </span>
  );
}
