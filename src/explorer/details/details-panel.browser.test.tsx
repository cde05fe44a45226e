import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import type { State } from "../../state/state.ts";
import { openCaseState } from "../any-case-state.ts";
import { createShell } from "../shell.ts";
import "../styles/index.css";
import { DetailsPanel } from "./details-panel.tsx";

let panel: HTMLElement;
let state: State;

beforeEach(async () => {
  state = await openCaseState();
  panel = document.createElement("aside");
  panel.className = "Panel";
  panel.style.cssText = "display: block; position: relative; block-size: 400px";
  document.body.append(panel);
  render(<DetailsPanel state={state} shell={createShell()} />, panel);
});

afterEach(() => {
  render(null, panel);
  panel.remove();
});

const button = (name: string) =>
  [...panel.querySelectorAll("button")].find(
    (one) => (one.ariaLabel ?? one.textContent.trim()) === name,
  )!;
const title = () => panel.querySelector("h2")?.textContent;
const rows = () => [...panel.querySelectorAll<HTMLElement>("li.ContactRow")];
const topOf = (element: HTMLElement) =>
  element.getBoundingClientRect().top - panel.getBoundingClientRect().top;

async function scrollTo(element: HTMLElement): Promise<void> {
  const scrolled = new Promise((resolve) => {
    panel.addEventListener("scroll", resolve, { once: true });
  });
  element.scrollIntoView({ block: "center" });
  await scrolled;
}

/** Opens the details of the last contact of an actor's whole list. Returns that contact's place on the list. */
async function openLastContactOf(actor: string) {
  state.select({ of: "actors", ids: [actor] });
  await eventually(() => expect(rows()).toHaveLength(15));
  button(`Show all ${panel.querySelectorAll(".Panel-count")[1]!.textContent}`).click();
  await eventually(() => expect(rows().length).toBeGreaterThan(15));
  const [shown, last] = [rows().length, rows().at(-1)!];
  last.querySelector("summary")!.click();
  await eventually(() => expect(button("Everything about this contact")).toBeDefined());
  await scrollTo(last);
  const top = topOf(last);
  button("Everything about this contact").click();
  await eventually(() => expect(title()).toBe("Contact"));
  return { shown, top, text: last.textContent };
}

describe("the details", () => {
  test("begin at the top of what is newly shown, and Back leads to the place on the list", async () => {
    const { shown, top, text } = await openLastContactOf("armenia");
    expect(panel.scrollTop).toBe(0);
    button("Back").click();
    await eventually(() => expect(title()).toBe("Actor"));
    expect(rows()).toHaveLength(shown);
    expect(rows().at(-1)!.textContent).toBe(text);
    expect(topOf(rows().at(-1)!)).toBeCloseTo(top, 0);
    state.select({ of: "actors", ids: ["france"] });
    await eventually(() => expect(panel.textContent).toContain("French Republic"));
    expect(panel.scrollTop).toBe(0);
  });

  test("that were put away as a sheet begin at the top of what is shown when they come back", async () => {
    await openLastContactOf("armenia");
    await scrollTo(panel.querySelector<HTMLElement>("section:last-of-type")!);
    panel.style.display = "none";
    state.select(null);
    await eventually(() => expect(title()).toBe("Overview"));
    panel.style.display = "block";
    await eventually(() => expect(panel.scrollTop).toBe(0));
  });
});
