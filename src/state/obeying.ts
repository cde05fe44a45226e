import { parseAddress } from "../address/address.ts";
import type { Network } from "../network/network.ts";
import type { ChoiceBook } from "./choice-book.ts";
import type { State } from "./state.ts";

/** The way to a view that comes as an address from elsewhere than the address bar. */
export function createObeying(
  book: ChoiceBook,
  networkNow: () => Network | null,
  sayNotice: (notice: string | null) => void,
): Pick<State, "obey"> {
  return {
    obey(address) {
      const network = networkNow();
      if (network === null) return;
      const { choices, notice } = parseAddress(address, network);
      const { theme, selection } = book.choices.peek();
      book.change({ ...choices, theme, selection, show: "diagram" }, "step");
      sayNotice(notice);
    },
  };
}
