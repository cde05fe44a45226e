/** Outlines on a 16 by 16 grid, drawn with the current colour. */
const OUTLINES = {
  earlier: "M12.5 3.5 7.5 8l5 4.5M4.5 3.5v9",
  later: "m3.5 3.5 5 4.5-5 4.5M11.5 3.5v9",
  play: "M4.5 2.8v10.4L13 8Z",
  pause: "M5 3v10M11 3v10",
  closer: "M8 3v10M3 8h10",
  further: "M3 8h10",
  window: "M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2",
  all: "M2 5V2.5h3M11 2.5h3V5M14 11v2.5h-3M5 13.5H2V11M4.5 8h7",
} as const;

export type TimelineIconName = keyof typeof OUTLINES;

export function TimelineIcon({ name }: { readonly name: TimelineIconName }) {
  return (
    <svg class="Icon" data-name={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}

export interface TimelineButtonProps {
  readonly icon: TimelineIconName;
  /** What it does: the accessible name and the tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** It stays reachable and does nothing. */
  readonly unavailable?: boolean;
}

export function TimelineButton({ icon, label, onClick, unavailable = false }: TimelineButtonProps) {
  return (
    <button
      type="button"
      class="IconButton"
      aria-label={label}
      title={label}
      aria-disabled={unavailable}
      onClick={() => {
        if (!unavailable) onClick();
      }}
    >
      <TimelineIcon name={icon} />
    </button>
  );
}
