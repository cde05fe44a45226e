import type { ActorKind } from "../../model/dataset.ts";

/** The shape that an actor of the kind has in the diagram. */
export function ShapeSwatch({ kind }: { readonly kind: ActorKind }) {
  return (
    <svg
      class="ShapeSwatch"
      data-kind={kind}
      width={14}
      height={14}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <Shape kind={kind} />
    </svg>
  );
}

function Shape({ kind }: { readonly kind: ActorKind }) {
  switch (kind) {
    case "state":
      return <circle cx={7} cy={7} r={5.5} />;
    case "organization":
      return <rect x={1.75} y={1.75} width={10.5} height={10.5} rx={2.5} />;
    case "group":
      return <path d="M7 .8 13.2 7 7 13.2 .8 7Z" />;
    case "person":
      return <circle cx={7} cy={7} r={3.5} />;
  }
}
