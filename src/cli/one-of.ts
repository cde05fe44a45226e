import { didYouMean, nearestWords } from "../model/nearest.ts";
import { UsageError } from "./command.ts";

/** @throws UsageError where the text is none of the known ones */
export function oneOf<T extends string>(option: string, written: string, known: readonly T[]): T {
  const value = known.find((other) => other === written);
  if (value !== undefined) return value;
  const listed = known.length > 20 ? [...known.slice(0, 20), "…"] : known;
  const advice = didYouMean(nearestWords(written, known)) || `Known are: ${listed.join(", ")}.`;
  throw new UsageError(`Expected another value for --${option}, found “${written}”. ${advice}`);
}
