import { expect, test } from "vitest";
import { ALL_TIME, dayFromCivil } from "../../model/day.ts";
import { parseEdtf } from "../../model/edtf.ts";
import { orderPosts } from "./order-posts.ts";

function date(text: string) {
  const reading = parseEdtf(text);
  if (!reading.ok) throw new Error(`Expected a date, found ${text}.`);
  return reading.date;
}

const post = (
  name: string,
  role: string,
  from: string | null = null,
  to: string | null = null,
) => ({
  ...{ name, role },
  from: from === null ? null : date(from),
  to: to === null ? null : date(to),
});

const names = (posts: readonly { readonly name: string }[]) => posts.map(({ name }) => name);

test("rarer roles come first, equal ones as in the file", () => {
  const posts = [
    post("Armenia", "member"),
    post("France", "co-chair"),
    post("Italy", "member"),
    post("Russia", "co-chair"),
    post("Sweden", "member"),
  ];
  expect(names(orderPosts(posts, ALL_TIME))).toEqual([
    "France",
    "Russia",
    "Armenia",
    "Italy",
    "Sweden",
  ]);
});

test("whoever held the role in the window comes before whoever did not, however rare the role", () => {
  const window = { from: dayFromCivil(2020, 9, 27), to: dayFromCivil(2020, 11, 10) };
  const posts = [
    post("Before", "chair", "1997", "2010"),
    post("On its last day", "envoy", "2013", "2020-09-27"),
    post("Open", "envoy", "2017"),
    post("After", "envoy", "2020-11-11"),
  ];
  expect(names(orderPosts(posts, window))).toEqual(["On its last day", "Open", "Before", "After"]);
});
