import type { TakenFiles } from "./taken-files.ts";
import type { Taking } from "./taking.ts";

/** Opens files wherever they were given; what that takes is loaded when it is first done. */
export async function take(taking: Taking, taken: TakenFiles): Promise<void> {
  const { takeFiles } = await import("./take-files.ts");
  await takeFiles(taking, taken);
}

/** Loads that before, where files are about to be given. */
export function takeAhead(): void {
  const parts = [
    import("./take-files.ts"),
    import("../importing/find-sheet.ts"),
    import("./read-given-files.ts"),
    import("../importing/open-or-add.ts"),
  ];
  // Whoever takes files meets the same failure and says it.
  Promise.all(parts).catch(() => undefined);
}
