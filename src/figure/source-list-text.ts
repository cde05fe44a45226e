import type { Scene } from "../scene/scene.ts";

/** The sources of a figure as a text of their own: by number, then by tie. Null where the figure has no list to stand apart. */
export function sourceListText({
  sources,
  words,
}: Pick<Scene, "sources" | "words">): string | null {
  if (sources === null) return null;
  const lines = [
    `${words.title}: sources`,
    words.description,
    "",
    ...sources.entries.map((entry, index) => `${String(index + 1)}. ${entry}`),
    ...(sources.ties.length === 0 ? [] : ["", "Sources of each tie", ...sources.ties]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The name of its file, beside the figure's. */
export function sourceListName(figure: string): string {
  return figure.replace(/\.[a-z]+$/i, "_sources.txt");
}
