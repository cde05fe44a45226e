import type { ComponentChildren } from "preact";

/** Names and values in two columns. */
export function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="Facts">{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

export function Fact({ name, children }: FactProps) {
  return (
    <div class="Fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
