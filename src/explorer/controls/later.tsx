import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

/** A part of the page whose code comes when the part is first shown, or earlier when it is fetched ahead. */
export interface Later<Props> {
  readonly Part: ComponentType<Props>;
  /** Loads the code, so that the part is there at once when it is shown. A failure is met when it is shown. */
  readonly fetchAhead: () => void;
}

type Code<Props> =
  | { readonly status: "absent" | "loading" | "failed" }
  | { readonly status: "here"; readonly component: ComponentType<Props> };

/** @param load imports the part's module; asked again when it failed before. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const code = signal<Code<Props>>({ status: "absent" });
  const fetchAhead = (): void => {
    if (code.peek().status === "loading" || code.peek().status === "here") return;
    code.value = { status: "loading" };
    load().then(
      (component) => (code.value = { status: "here", component }),
      () => (code.value = { status: "failed" }),
    );
  };
  function Part(props: Props) {
    useEffect(fetchAhead, []);
    const now = code.value;
    if (now.status === "here") return <now.component {...props} />;
    if (now.status !== "failed") return null;
    return (
      <p class="LaterFailure" role="alert">
        This part of the page did not arrive. Check the connection and reload the page; the address
        keeps what you see.
      </p>
    );
  }
  return { Part, fetchAhead };
}
