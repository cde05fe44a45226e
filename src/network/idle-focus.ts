import type { Filter, Network } from "./network.ts";

/** Whether the focus takes part in nothing at the level of the filter, whatever the rest lets through: at parties people count for whom they represent. */
export function isIdleFocus(
  { actorIndex, levels }: Network,
  { focus, level }: Pick<Filter, "focus" | "level">,
): boolean {
  const index = focus === null ? undefined : actorIndex.get(focus);
  return index !== undefined && !levels[level].actors.includes(index);
}
