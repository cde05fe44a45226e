import type { Membership, Representation } from "../../model/dataset.ts";
import type { DaySpan } from "../../model/day.ts";
import { officeSpan } from "../../model/representation.ts";

type Timed = Pick<Representation | Membership, "role" | "from" | "to">;

/**
 * Offices or memberships in the order in which they matter to a reader: those held in the window first; among them the rarer roles, so that
 * three co-chairs stand before nine members; then as in the file.
 */
export function orderPosts<Post extends Timed>(
  posts: readonly Post[],
  window: DaySpan,
): readonly Post[] {
  const holders = new Map<string, number>();
  for (const { role } of posts) holders.set(role, (holders.get(role) ?? 0) + 1);
  const past = (post: Post) => (isHeldIn(post, window) ? 0 : 1);
  const commonness = ({ role }: Post) => holders.get(role) ?? 0;
  return posts.toSorted((a, b) => past(a) - past(b) || commonness(a) - commonness(b));
}

function isHeldIn(post: Timed, window: DaySpan): boolean {
  const { from, to } = officeSpan(post);
  return from <= window.to && to >= window.from;
}
