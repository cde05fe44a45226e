import { excerpt } from "../../model/problem.ts";

/** More than this is never shown of one field: a name of ten thousand characters must not make a page of its own. */
const LONGEST = 2000;

/** Text that somebody wrote, kept from changing the direction of what stands around it. */
export function UserText({
  text,
  longest = LONGEST,
}: {
  readonly text: string;
  readonly longest?: number;
}) {
  return <bdi>{excerpt(text, longest)}</bdi>;
}
