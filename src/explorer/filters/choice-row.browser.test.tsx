import { signal, type ReadonlySignal } from "@preact/signals";
import { render } from "preact";
import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { sayCount } from "../../model/count-words.ts";
import "../styles/index.css";
import { ChoiceRow } from "./choice-row.tsx";

const host = document.createElement("ul");

afterEach(() => {
  render(null, host);
  host.remove();
});

function showRow(count: ReadonlySignal<number>, widthPx: number) {
  host.style.inlineSize = `${widthPx}px`;
  document.body.append(host);
  render(
    <ChoiceRow
      nested
      label="Video conference"
      through
      count={count}
      onChange={() => undefined}
      only={{ isOnly: false, onClick: () => undefined }}
    />,
    host,
  );
  const boxOf = (name: string) => host.querySelector(name)!.getBoundingClientRect();
  return { number: boxOf(".ChoiceRow-count"), only: boxOf(".ChoiceRow-only"), row: boxOf("li") };
}

/** A line that can be pressed. */
const LINE_PX = 24;
/** Pages, and the room that their filters leave a row. */
const PAGES = [
  { pageWidth: 1440, widthPx: 224 },
  { pageWidth: 1000, widthPx: 200 },
  { pageWidth: 390, widthPx: 358 },
];

describe.each(PAGES)("a row of the filters on a page $pageWidth pixels wide", (shown) => {
  test.each([7, 124, 19_917, 123_456, 12_345_678])(
    'has "only" before its number, over none of the digits: %i',
    async (count) => {
      await page.viewport(shown.pageWidth, 844);
      const { number, only, row } = showRow(signal(count), shown.widthPx);
      expect(host.textContent).toContain(sayCount(count));
      expect(only.right).toBeLessThanOrEqual(number.left);
      expect(only.left).toBeGreaterThan(row.left);
      expect(number.right).toBeLessThanOrEqual(row.right);
      expect(only.height).toBe(LINE_PX);
    },
  );
});
