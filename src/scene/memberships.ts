import { OPEN_END, OPEN_START, type Day, type DaySpan } from "../model/day.ts";
import { leaving, part, reversed, roundedCurve, type End } from "./curve.ts";
import type { ActorMark, Curve, MembershipMark, SceneRequest } from "./scene.ts";

const BOW = 0.12;
const GAP_PX = 2;

/**
 * A line for each membership that held at some time in the window and whose both ends are drawn; one for each pair, however many roles.
 * In the order of the data set. Empty where memberships are not asked for.
 */
export function drawMemberships(
  { snapshot, memberships }: SceneRequest,
  actors: readonly ActorMark[],
): readonly MembershipMark[] {
  if (!memberships) return [];
  const { window } = snapshot.filter;
  const byId = new Map(actors.map((mark) => [mark.id, mark]));
  const marks = new Map<string, MembershipMark>();
  for (const { member, group, from, to } of snapshot.network.dataset.memberships) {
    const start = byId.get(member);
    const end = byId.get(group);
    if (start === undefined || end === undefined || start === end) continue;
    if (!overlaps(window, from?.start ?? OPEN_START, to?.end ?? OPEN_END)) continue;
    const key = `${member} ${group}`;
    if (!marks.has(key)) marks.set(key, { key, curve: lineBetween(start, end) });
  }
  return [...marks.values()];
}

function overlaps({ from, to }: DaySpan, first: Day, last: Day): boolean {
  return first <= to && last >= from;
}

function lineBetween(start: ActorMark, end: ActorMark): Curve {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const cx = (start.x + end.x) / 2 - 2 * BOW * dy;
  const cy = (start.y + end.y) / 2 + 2 * BOW * dx;
  const curve: Curve = [start.x, start.y, cx, cy, end.x, end.y];
  const from = leaving(curve, grown(start));
  const to = 1 - leaving(reversed(curve), grown(end));
  return roundedCurve(part(curve, from, Math.max(from, to)));
}

function grown({ kind, x, y, r }: ActorMark): End {
  return { kind, x, y, r: r + GAP_PX };
}
