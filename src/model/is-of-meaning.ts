import type { Problem } from "./problem.ts";

const CODES: ReadonlySet<string> = new Set(
  (
    "actor-unknown actors-missing contact-of-one contact-outside-office contact-repeated contact-with-itself " +
    "contact-without-source cycle date-in-future date-without-end id-nearly-repeated initiator-takes-no-part " +
    "interval-reversed kind-unknown name-ambiguous opening-window-empty opening-window-open participant-repeated " +
    "row-repeated self-link source-unknown source-without-url sources-missing url-not-allowed url-not-web"
  ).split(" "),
);

/** Whether a problem is one that `validate` reports, and so is out of date once the records change. */
export function isOfMeaning({ code }: Problem): boolean {
  return CODES.has(code);
}
