import { Icon, type IconName } from "./icon.tsx";

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words: the accessible name and the tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** It stays reachable and says why it does nothing, unlike a button with `disabled`. */
  readonly unavailable?: boolean;
}

export function IconButton({ icon, label, onClick, unavailable = false }: IconButtonProps) {
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
      <Icon name={icon} />
    </button>
  );
}
