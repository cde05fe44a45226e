import { signal, type ReadonlySignal } from "@preact/signals";

/** Light or dark, as the system has it now. */
export function followSystemTheme(page: Window): ReadonlySignal<"light" | "dark"> {
  const dark = page.matchMedia("(prefers-color-scheme: dark)");
  const theme = signal<"light" | "dark">(dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => (theme.value = dark.matches ? "dark" : "light"));
  return theme;
}
