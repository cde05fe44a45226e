import { warning } from "./check.ts";
import type { Check } from "./check.ts";
import type { Contact } from "./dataset.ts";
import { OPEN_END, OPEN_START } from "./day.ts";
import type { EdtfDate } from "./edtf.ts";
import { problemAt, quoted } from "./problem.ts";
import type { Records } from "./records.ts";

/** The opening window must show something. */
export const checkOpening: Check = ({ dataset, origins, report }) => {
  const { window } = dataset.opening;
  if (window === null || dataset.contacts.length === 0) return;
  const holds = holdsContact(dataset.contacts, window);
  const place = { file: origins.file, row: 0, column: "opening.window" };
  if (!holds) {
    report(
      problemAt(
        place,
        warning(
          "opening-window-empty",
          window.written,
          `Expected an opening window with contacts in it, found ${quoted(window.written)}, which holds none. Choose days on which there were some.`,
        ),
      ),
    );
  } else if (window.start === OPEN_START || window.end === OPEN_END) {
    report(
      problemAt(
        place,
        warning(
          "opening-window-open",
          window.written,
          `Expected an opening window with a first and a last day, found ${quoted(window.written)}. Name both ends.`,
        ),
      ),
    );
  }
};

/** Whether the window overlaps the date of any contact. */
function holdsContact(contacts: Records<Contact>, window: EdtfDate): boolean {
  for (const { date } of contacts) {
    if (date.start <= window.end && window.start <= date.end) return true;
  }
  return false;
}
