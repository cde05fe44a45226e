import type { TakenFiles } from "./taken-files.ts";
import type { Taking } from "./taking.ts";

/** Opens files wherever they were given; what that takes is loaded when it is first done. */
export async function take(taking: Taking, taken: TakenFiles): Promise<void> {
  const { takeFiles } = await import("./take-files.ts");
  await takeFiles(taking, taken);
}
