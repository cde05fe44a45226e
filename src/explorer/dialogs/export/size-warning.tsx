import { sayCount } from "../../../model/count-words.ts";
import type { Scene } from "../../../scene/scene.ts";

/** From so many marks on drawing programs take long to open and move a figure. */
const SLOW_FROM = 2000;

export function SizeWarning({ scene }: { readonly scene: Scene | null }) {
  if (scene === null) return null;
  const { crowd, strands, actors } = scene;
  const marks =
    strands.length + actors.length + (crowd?.lines.length ?? 0) + (crowd?.dots.length ?? 0);
  if (marks <= SLOW_FROM) return null;
  return (
    <p class="Muted">
      {sayCount(marks)} marks: drawing programs may be slow with this file. A PNG shows the same.
    </p>
  );
}
