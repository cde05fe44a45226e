import type { ChoiceBook } from "./choice-book.ts";
import type { Effects } from "./effects.ts";
import type { Opening } from "./opening.ts";

export interface Following {
  readonly book: ChoiceBook;
  readonly opening: Pick<Opening, "cancel" | "underWay">;
  readonly sayNotice: (notice: string | null) => void;
}

/**
 * Turns from now on to what the address says, in another data set too where it names one that can be had. Of two addresses the later counts:
 * where it names what is open, what the earlier began to open is called off; but nothing that anybody else began.
 */
export function followAddresses(
  { addressBar, openNamed }: Pick<Effects, "addressBar" | "openNamed">,
  { book, opening, sayNotice }: Following,
): void {
  /** What the last address began to open. */
  let begun: object | null = null;
  const follow = async (): Promise<void> => {
    const other = book.otherNamed();
    const written = addressBar.read();
    const isWritten = (): boolean => addressBar.read() === written;
    if (other === null) {
      if (begun !== null && opening.underWay() === begun) opening.cancel();
    } else if (await openNamed(other, isWritten).catch(() => false)) {
      if (isWritten()) begun = opening.underWay();
      return;
    }
    if (isWritten()) sayNotice(book.follow());
  };
  addressBar.onChange(() => void follow());
}
