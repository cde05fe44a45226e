import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Figure } from "../../../figure/compose-figure.ts";

interface PreviewProps {
  readonly figure: Figure | null;
  readonly failure: string | null;
}

/** The file itself as an image, as large as there is room. */
export function Preview({ figure, failure }: PreviewProps) {
  const url = useSignal<string | null>(null);
  const svg = figure?.svg ?? null;
  useEffect(() => {
    if (svg === null) return undefined;
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    url.value = made;
    return () => {
      URL.revokeObjectURL(made);
      // Nothing may be shown from it any more, not even until the next figure has its own.
      url.value = null;
    };
  }, [svg, url]);
  if (url.value === null || figure === null) {
    return (
      <p class="ExportDialog-preview Muted" role="status">
        {failure ?? "The layout is being worked out."}
      </p>
    );
  }
  const { width, height, words } = figure.scene;
  return (
    <img
      class="ExportDialog-preview"
      src={url.value}
      width={width}
      height={height}
      alt={`${words.title}. ${words.description}`}
    />
  );
}
