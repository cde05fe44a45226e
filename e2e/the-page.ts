import { expect, type Locator, type Page } from "@playwright/test";

/** Parts of an address by key, as people share them; the case is added. */
export type Address = Readonly<Record<string, string>>;

/** The fragment of an address that opens the case with these choices. */
export function fragment(address: Address): string {
  const parts = Object.entries(address).map(([key, value]) => `&${key}=${value}`);
  return `#case=karabakh-2020${parts.join("")}`;
}

/** Opens the case and waits until it is drawn. */
export async function openCase(page: Page, address: Address = {}): Promise<void> {
  await page.goto(`./${fragment(address)}`);
  // Where only the fragment changes nothing is loaded anew: the page follows it in a task of its own.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(sentence(page)).toHaveText(/contact/);
  if (address["show"] === "table") await expect(table(page)).toBeVisible();
  else if ("view" in address) await expect(diagramActors(page)).not.toHaveCount(0);
  else await expectDrawn(page);
}

/** The shapes that are drawn: all in view, or those of the part that is looked at. */
function diagramActors(page: Page): Locator {
  return diagram(page).locator("[data-actor]:not([data-leaving])");
}

/** Waits until the diagram draws as many actors as the sentence says. */
export async function expectDrawn(page: Page): Promise<void> {
  const words = await sentence(page).innerText();
  const count = /among ([\d,]+)/.exec(words)?.[1] ?? "0";
  await expect(diagramActors(page)).toHaveCount(Number(count.replaceAll(",", "")));
}

/**
 * The parts of the page are found by their place: a look for a role asks each element of the page for its own, those of the diagram
 * too, at every poll. That they have the roles and names that people of screen readers find them by is a test in keyboard.spec.ts.
 */
export function topBar(page: Page): Locator {
  return page.locator("header.TopBar");
}

export function middle(page: Page): Locator {
  return page.locator("main");
}

export function filters(page: Page): Locator {
  return page.locator('aside[data-panel="filters"]');
}

export function details(page: Page): Locator {
  return page.locator('aside[data-panel="details"]');
}

export function timeline(page: Page): Locator {
  return page.locator('[data-panel="timeline"] section');
}

/** What is in view in words, in the top bar. */
export function sentence(page: Page): Locator {
  return topBar(page).getByText(
    /^(No (contact|event)|[\d,]+( of [\d,]+)? (contact|event)s? among)/,
  );
}

export function diagram(page: Page): Locator {
  return page.locator('[role="graphics-document"]');
}

/** What the page says when something was done, for the eye and the ear. */
export function said(page: Page): Locator {
  return page.locator(".Announcer");
}

export function table(page: Page): Locator {
  return middle(page).getByRole("table");
}

/** The handles of the brush; their value is a day number. */
export function windowEnd(page: Page, end: "first" | "last"): Locator {
  const name = end === "first" ? "First day of the window" : "Last day of the window";
  return timeline(page).getByRole("slider", { name });
}

/** The fields in which the ends of the window are typed. */
export function windowField(page: Page, end: "first" | "last"): Locator {
  return timeline(page)
    .getByRole("group", { name: "Window" })
    .getByRole("textbox", { name: end === "first" ? "From" : "to", exact: true });
}

/** The contacts that the details list; each opens to its summary and sources. */
export function listedContacts(page: Page): Locator {
  return details(page).locator("ol.ContactList > li");
}

/** A section of the details by its heading. */
export function detailsSection(page: Page, heading: string): Locator {
  return details(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: heading, exact: true }) });
}

/** The days since 1970-01-01 of an ISO date. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** An actor's shape in the diagram. */
export function diagramActor(page: Page, id: string): Locator {
  return diagram(page).locator(`[data-actor="${id}"]`);
}

/** What the diagram draws: each actor's contacts as they are read out, and how many ties there are. */
export async function drawn(page: Page): Promise<{
  readonly actors: Readonly<Record<string, number>>;
  readonly ties: number;
}> {
  const words = await diagram(page)
    .locator("[data-actor]")
    .evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute("data-actor"), mark.getAttribute("aria-label")]),
    );
  const ties = await diagram(page)
    .locator(".Marks-strands [data-tie]")
    .evaluateAll((marks) => new Set(marks.map((mark) => mark.getAttribute("data-tie"))).size);
  const actors = words.map(([id, label]) => {
    const count = /([\d,]+) contacts?/.exec(label ?? "")?.[1] ?? "0";
    return [id, Number(count.replaceAll(",", ""))] as const;
  });
  return { actors: Object.fromEntries(actors) as Record<string, number>, ties };
}

/** The middle of each actor's shape, in CSS pixels of the drawing. */
export async function places(
  page: Page,
): Promise<Readonly<Record<string, readonly [x: number, y: number]>>> {
  const found = await diagram(page)
    .locator("[data-actor]")
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const shapes = [...mark.children].filter(
          (child): child is SVGGraphicsElement =>
            child instanceof SVGGraphicsElement && child.tagName !== "text",
        );
        const { x, y, width, height } = shapes.at(-1)!.getBBox();
        const middle = [x + width / 2, y + height / 2] as const;
        return [mark.getAttribute("data-actor") ?? "", middle] as const;
      }),
    );
  return Object.fromEntries(found);
}
