import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Firefox } from "./firefox.ts";

/** Opens the case in Firefox and waits until it is there. */
export async function openCaseInFirefox(firefox: Firefox, page: string): Promise<void> {
  await firefox.goto(`${page}#case=karabakh-2020`);
  const words = () => firefox.run(() => document.querySelector("header")?.innerText ?? "");
  await expect.poll(words).toMatch(/contacts among/);
}

/** Drops a file on the page as a hand does. */
export function dropInFirefox(firefox: Firefox, name: string, bytes: Buffer): Promise<void> {
  return firefox.run(
    (fileName, base64) => {
      const data = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([data], fileName));
      const given = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("drop", given));
    },
    name,
    bytes.toString("base64"),
  );
}

/** Saves the figure of what is seen as a person would, as a file of the format. */
export async function exportFromFirefox(firefox: Firefox, format: string): Promise<Buffer> {
  const before = firefox.saved.length;
  await click(firefox, "header button", "Export");
  await click(firefox, "dialog label", format);
  await click(firefox, "dialog button", "Save");
  await expect.poll(() => firefox.saved.length).toBe(before + 1);
  await click(firefox, "dialog button", "Close");
  // A click on what is behind it would come before it is gone.
  const dialogs = () => firefox.run(() => document.querySelectorAll("dialog").length);
  await expect.poll(dialogs).toBe(0);
  return readFileSync(firefox.saved[before]!);
}

/** Waits until it can be clicked: a button that cannot be used says so. */
async function click(firefox: Firefox, selector: string, words: string): Promise<void> {
  const isClicked = () =>
    firefox.run(
      (sought, said) => {
        const all = [...document.querySelectorAll<HTMLElement>(sought)];
        const found = all.find(
          (each) => (each.getAttribute("aria-label") ?? each.innerText).trim() === said,
        );
        if (found === undefined || found.ariaDisabled === "true") return false;
        found.click();
        return true;
      },
      selector,
      words,
    );
  await expect.poll(isClicked, `${selector} ${words}`).toBe(true);
}
