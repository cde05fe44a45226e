import { useLayoutEffect, useRef } from "preact/hooks";
import type { ReadingPlace } from "./reading-places.ts";

/** Scrolls the panel that the element is in to the place of what it shows from now on, and notes in the place how far it is scrolled. */
export function useKeptOffset<Inside extends Element>(place: ReadingPlace) {
  const inside = useRef<Inside>(null);
  useLayoutEffect(() => {
    const panel = inside.current?.closest(".Panel") ?? null;
    if (panel === null) return undefined;
    const isShown = () => panel.clientHeight > 0;
    const restore = () => (panel.scrollTop = place.offset);
    // As a sheet that is put away it cannot be scrolled, and comes back as far down as it was left with whatever it then showed.
    let wasShown = isShown();
    const observer = new ResizeObserver(() => {
      if (isShown() && !wasShown) restore();
      wasShown = isShown();
    });
    const note = () => {
      if (isShown()) place.offset = panel.scrollTop;
    };
    restore();
    observer.observe(panel);
    panel.addEventListener("scroll", note, { passive: true });
    return () => {
      observer.disconnect();
      panel.removeEventListener("scroll", note);
    };
  }, [place]);
  return inside;
}
