import type { ComponentProps } from "preact";
import { UserText } from "./user-text.tsx";

interface LineButtonProps extends Pick<ComponentProps<"button">, "onClick" | "aria-haspopup"> {
  readonly class?: string;
  readonly word: string;
  /** What it is about: heard, not seen, for the line shows it. */
  readonly about: string;
}

/** A button in a line of a list. */
export function LineButton({ word, about, class: name = "", ...rest }: LineButtonProps) {
  return (
    <button {...rest} type="button" class={`LinkButton ${name}`}>
      {word}
      <span class="VisuallyHidden">
        {" "}
        <UserText text={about} longest={120} />
      </span>
    </button>
  );
}
