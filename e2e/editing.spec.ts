import type { Locator } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { exportFigure } from "./export-figure.ts";
import { details, diagramActor, openCase, said, sentence } from "./the-page.ts";
import { expect, test } from "./test.ts";

test("a contact is added and mended by keyboard, two actors are made one, and undo gives the first figure's bytes", async ({
  page,
}) => {
  await openCase(page);
  const before = await sentence(page).innerText();
  const figure = (await exportFigure(page)).bytes();
  const dialog = page.getByRole("dialog");
  const field = (name: string) => dialog.getByLabel(name, { exact: true }).last();

  await page.keyboard.press("n");
  await expect(dialog).toHaveAccessibleName("New contact");
  await expect(field("Date")).toBeFocused();
  await page.keyboard.type("01/02/2020");
  await expect(dialog).toContainText("can be");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2 Oct 2020");
  await expect(dialog).toContainText("Understood as 2 Oct 2020");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Call");
  await page.keyboard.press("Tab");
  await page.keyboard.type("armenia");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nowhereland");
  await expect(dialog.getByRole("listbox").getByRole("option").first()).toContainText(
    "New person “Nowhereland”",
  );
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(dialog).toContainText("This was begun before and not saved.");
  await expect(field("Date")).toBeFocused();
  await expect(field("Date")).toHaveValue("2 Oct 2020");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toContainText("Saved.");
  await expect(field("Date")).toHaveValue("2 Oct 2020");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toContainText("Expected two or more actors");
  await page.keyboard.press("Escape");
  const contacts = Number(before.split(" ")[0]);
  await expect(sentence(page)).toHaveText(new RegExp(`^${contacts + 1} contacts`));

  await details(page).getByRole("button", { name: "Events", exact: true }).press("Enter");
  await expect(dialog).toHaveAccessibleName("Events");
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "New event" }).press("Enter");
  await expect(dialog).toHaveAccessibleName("New event");
  await expect(field("Date")).toBeFocused();
  await page.keyboard.type("3 Oct 2020");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Parliament meets");
  await dialog.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Events" })).toContainText("Parliament meets");

  await page.keyboard.press("/");
  await page.keyboard.type("Nowhereland");
  await page.keyboard.press("Enter");
  await expect(details(page)).toContainText("State");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(field("Name")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Armenian side");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(details(page)).toContainText("Armenian side");

  await details(page).getByRole("button", { name: "Same as…" }).press("Enter");
  await field("Same as").fill("armenia");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("region", { name: "What changes" })).toContainText("contacts (");
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Make them one" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(details(page)).toContainText("Armenia, ");

  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Undo: merge actors.");
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press("Control+z");
  await expect(sentence(page)).toHaveText(before);
  await page.keyboard.press("Escape");
  expect((await exportFigure(page)).bytes().equals(figure)).toBe(true);
});

test("a contact is drawn in the diagram, by the mouse and by keys, and Escape gives it up", async ({
  page,
}) => {
  await openCase(page, { select: "actors:armenia" });
  const dialog = page.getByRole("dialog");
  const chosen = dialog.getByRole("list", { name: "Participants" }).getByRole("listitem");
  const middle = async (place: Locator) => {
    const { x, y, width, height } = (await place.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const knob = page.locator(".Sketch-knob circle");
  const [from, to] = [await middle(knob), await middle(diagramActor(page, "iran").locator("> *"))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(page.getByText("New contact: Armenia – Iran")).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(said(page)).toHaveText("No contact was drawn.");
  await expect(dialog).toHaveCount(0);

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(dialog).toHaveAccessibleName("New contact");
  await expect(chosen).toHaveText(["Armenia", "Iran"]);
  await page.keyboard.press("Escape");
  // Right after Escape a key is the page's, however long the dialog takes to go.
  await page.keyboard.press("c");
  await expect(dialog).toHaveCount(0);
  await expect(said(page)).toContainText("A contact begins at Armenia.");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/^New contact: Armenia – /)).not.toHaveCount(0);
  await expect(said(page)).toHaveText(/^New contact: Armenia – /);
  await expect(said(page)).toHaveAttribute("data-said", "true");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveAccessibleName("New contact");
  await expect(chosen).toHaveCount(2);
  await page.keyboard.type("5 Oct 2020");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(details(page)).toContainText("Armenia");
  await expect(said(page)).toContainText("Add contact: done.");
  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Undo: add contact.");
});

test("an actor that contacts name is removed as is chosen, a cycle is refused, and undo gives the first figure’s bytes", async ({
  page,
}) => {
  await openCase(page, { level: "people", select: "actors:sergey-lavrov" });
  const figure = (await exportFigure(page)).bytes();
  const dialog = page.getByRole("dialog");
  const removal = () =>
    details(page).getByRole("button", { name: "Remove", exact: true }).press("Enter");
  const contacts = async () => Number((await sentence(page).innerText()).split(" ")[0]);
  const before = await contacts();

  await removal();
  await expect(dialog).toContainText(/Sergey Lavrov is named in \d+ contacts/);
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(dialog).toHaveCount(0);

  await removal();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: /^Remove those contacts too/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect.poll(contacts).toBeLessThan(before);
  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Undo: remove actor.");
  await expect.poll(contacts).toBe(before);

  await openCase(page, { level: "people", select: "actors:sergey-lavrov" });
  await removal();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("Expected what stands in its place");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.type("zarif");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("region", { name: "What changes" })).toContainText("stands in");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect.poll(contacts).toBe(before);
  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Undo: remove actor.");
  expect((await exportFigure(page)).bytes().equals(figure)).toBe(true);
});

test("C4 an actor form refuses a cycle at the row that would close it, and names it", async ({
  page,
}) => {
  await openCase(page, { select: "actors:russia" });
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("e");
  const represents = dialog.getByRole("group", { name: "Represents", exact: true });
  await represents.getByRole("button", { name: "Add a row" }).press("Enter");
  const field = represents.getByRole("combobox", { name: "Actor" });
  await field.fill("sergey lavrov");
  await field.press("Enter");
  await dialog.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(
    /a cycle: Russia represents Sergey Lavrov, Sergey Lavrov represents Russia\./,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await represents.getByRole("button", { name: "Remove this row" }).press("Enter");
  await dialog.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(dialog).toHaveCount(0);
});
