import { reachOf } from "../layout/reach.ts";
import { soundPins } from "../layout/sound-pins.ts";
import { soundView } from "../scene/sound-view.ts";
import type { Filter, Network } from "../network/network.ts";
import { NOT_NARROWED, readablePart } from "../network/readable-part.ts";
import { mostContacts } from "../network/top-actors.ts";
import type { ChoiceBook } from "./choice-book.ts";
import { openingFilter, type Choices } from "../address/choices.ts";
import { soundFilter, soundWindow } from "../address/sound.ts";
import type { Settling, State } from "./state.ts";

type Changing = Pick<
  State,
  | "setFilter"
  | "setWindow"
  | "resetFilter"
  | "setCompare"
  | "setStability"
  | "pin"
  | "unpin"
  | "setPins"
  | "setMemberships"
  | "setView"
  | "setTheme"
  | "setShow"
>;

/** Whether a filter lets through only others, that are busier. */
function isLeftOut(network: Network, { level, top }: Filter, id: string): boolean {
  const actor = network.actorIndex.get(id);
  if (top === null || actor === undefined) return false;
  return mostContacts(network, level, top)[actor] === 0;
}

/** The ways to change what is chosen, but for the selection. Everything is made sound before it is written. */
export function createChanging(book: ChoiceBook, networkNow: () => Network | null): Changing {
  const present = (): Choices => book.choices.peek();
  const reach = ({ settled = true }: Settling = {}) => (settled ? "step" : "shown");

  /**
   * What else of the filter follows from a change. A focus on somebody who is not among the busiest leaves none of these out. Where the part
   * that is read first is looked at and the level changes, that of the other level follows: its counts are of another size.
   */
  const readAnew = ({ level, focus }: Partial<Filter>): Partial<Filter> => {
    const network = networkNow();
    const { filter } = present();
    if (network === null) return {};
    if (typeof focus === "string" && isLeftOut(network, filter, focus)) {
      return NOT_NARROWED;
    }
    if (level === undefined || level === filter.level) return {};
    const { top, minimum } = readablePart(network, filter.level);
    if (top === null || top !== filter.top || minimum !== filter.minimum) return {};
    return readablePart(network, level);
  };

  const setFilter = (patch: Partial<Filter>, options?: Settling): void => {
    const filter = soundFilter({ ...present().filter, ...patch, ...readAnew(patch) });
    // A point of one level's layout means nothing in the other's.
    const view = filter.level === present().filter.level ? present().view : null;
    book.change({ filter, view }, reach(options));
  };
  const setPins: State["setPins"] = (pins, options) => {
    const network = networkNow();
    if (network !== null) book.change({ pins: soundPins(pins, reachOf(network)) }, reach(options));
  };

  return {
    setFilter,
    setWindow: (window, options) => setFilter({ window }, options),
    resetFilter() {
      const network = networkNow();
      if (network === null) return;
      book.change({ compare: null }, "shown");
      setFilter(openingFilter(network));
    },
    setCompare: (window) => book.change({ compare: window && soundWindow(window) }, "step"),
    setStability: (stability) => book.change({ stability }, "step"),
    pin: (actor, at, options) => setPins(new Map([...present().pins, [actor, at]]), options),
    unpin: (actor) => setPins(new Map([...present().pins].filter(([id]) => id !== actor))),
    setPins,
    setMemberships: (memberships) => book.change({ memberships }, "entry"),
    setView(view, { settled = true } = {}) {
      const network = networkNow();
      if (network === null) return;
      book.change({ view: soundView(view, reachOf(network)) }, settled ? "noted" : "shown");
    },
    setTheme: (theme) => book.change({ theme }, "noted"),
    setShow: (show) => book.change({ show }, "entry"),
  };
}
