import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { excerpt } from "../../model/problem.ts";
import { UserText } from "./user-text.tsx";

interface OutsideLinkProps {
  /** A web address. */
  readonly url: string;
  /** What somebody wrote; shown up to `longest` characters. */
  readonly text: string;
  readonly longest: number;
  readonly title?: string;
  readonly tabIndex?: ReadonlySignal<0 | -1>;
  /** What follows the text. */
  readonly children?: ComponentChildren;
}

/** A link that leads out of the page, into a tab of its own, and says so. Its label does: a hidden element in each of a thousand links would be a layer in each. */
export function OutsideLink({ url, text, longest, children, ...others }: OutsideLinkProps) {
  const shown = excerpt(text, longest);
  return (
    <a
      {...others}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${shown} (opens in a new tab)`}
    >
      <UserText text={shown} />
      {children}
    </a>
  );
}
