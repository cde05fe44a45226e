/** Outlines on a 16 by 16 grid, drawn with the current colour. */
const OUTLINES = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14",
  undo: "M5.5 3 2.5 6l3 3M2.5 6h6.75a3.75 3.75 0 0 1 0 7.5H6",
  redo: "m10.5 3 3 3-3 3m3-3H6.75a3.75 3.75 0 0 0 0 7.5H10",
  help: "M5.8 6.1a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.7M8 12v.2M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z",
  light:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13",
  dark: "M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z",
  system: "M8 1.5a6.5 6.5 0 1 0 0 13ZM8 1.5a6.5 6.5 0 0 1 0 13",
  close: "m3.5 3.5 9 9m0-9-9 9",
  back: "M10 3 5 8l5 5",
  more: "M2.5 4h11M2.5 8h11M2.5 12h11",
  outside: "M6 3.5H3.5v9h9V10M9 2.5h4.5V7M13 3 7.5 8.5",
  pin: "M5.5 2h5M6.5 2v4L4 9.5h8L9.5 6V2M8 9.5V14",
  focus: "M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  earlier: "M12.5 3.5 7.5 8l5 4.5M4.5 3.5v9",
  later: "m3.5 3.5 5 4.5-5 4.5M11.5 3.5v9",
  play: "M4.5 2.8v10.4L13 8Z",
  pause: "M5 3v10M11 3v10",
  closer: "M8 3v10M3 8h10",
  further: "M3 8h10",
  window: "M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2",
  all: "M2 5V2.5h3M11 2.5h3V5M14 11v2.5h-3M5 13.5H2V11M4.5 8h7",
} as const;

export type IconName = keyof typeof OUTLINES;

/** A picture beside words or in a button that has a name: never read out. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="Icon" data-name={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
