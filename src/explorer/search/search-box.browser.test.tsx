import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { eventually } from "../../../tools/eventually.mjs";
import { openCaseState } from "../any-case-state.ts";
import { createShell } from "../shell.ts";
import { SearchBox } from "./search-box.tsx";

const host = document.createElement("div");

afterEach(() => {
  render(null, host);
  host.remove();
});

async function showSearch() {
  const state = await openCaseState();
  document.body.append(host);
  render(<SearchBox state={state} shell={createShell()} />, host);
  return { state, field: host.querySelector("input")! };
}

const enter = () => new KeyboardEvent("keydown", { key: "Enter", bubbles: true });

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

test("Enter takes the first line even before what finds it is there", async () => {
  const { state, field } = await showSearch();
  type(field, "armenia");
  field.dispatchEvent(enter());
  await eventually(() => expect(state.selection.value).toEqual({ of: "actors", ids: ["armenia"] }));
  expect(field.value).toBe("");
});

test("Enter takes nothing of a text that was changed meanwhile, or that was left", async () => {
  const { state, field } = await showSearch();
  type(field, "armenia");
  field.dispatchEvent(enter());
  type(field, "azerb");
  await eventually(() => expect(host.querySelector('[role="option"]')).not.toBeNull());
  expect(state.selection.value).toBeNull();
  await userEvent.type(field, "aijan{Enter}");
  expect(state.selection.value).toEqual({ of: "actors", ids: ["azerbaijan"] });
});
