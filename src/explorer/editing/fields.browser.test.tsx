import { useSignal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { CompletionField } from "./completion-field.tsx";
import { makeTopic, type Choice } from "./contact-draft.ts";
import { DateField } from "./date-field.tsx";
import { topicOptions } from "./options.ts";

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
});

afterEach(() => {
  render(null, host);
  host.remove();
});

function Dates() {
  const value = useSignal("");
  return <DateField label="Date" value={value.value} onChange={(next) => (value.value = next)} />;
}

describe("a date field", () => {
  it("says what was understood, and names both readings where there are two", async () => {
    render(<Dates />, host);
    const field = host.querySelector("input")!;
    const said = () =>
      document.getElementById(field.getAttribute("aria-describedby")!)!.textContent;
    await userEvent.type(field, "Oct 2020");
    expect(said()).toBe("Understood as October 2020");
    expect(field.getAttribute("aria-invalid")).toBe("false");
    await userEvent.clear(field);
    await userEvent.type(field, "01/02/2020");
    expect(said()).toContain("2020-02-01");
    expect(said()).toContain("2020-01-02");
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });
});

function Topics() {
  const chosen = useSignal<readonly Choice[]>([]);
  return (
    <CompletionField
      label="Topics"
      options={topicOptions(["ceasefire", "prisoners", "peace talks"])}
      chosen={chosen.value}
      make={makeTopic}
      onChange={(next) => (chosen.value = next)}
    />
  );
}

describe("a completion field", () => {
  it("is a combobox that chooses, makes and takes back by keyboard alone", async () => {
    render(<Topics />, host);
    const field = host.querySelector("input")!;
    const chosen = () => [...host.querySelectorAll("li bdi")].map(({ textContent }) => textContent);
    await userEvent.type(field, "p");
    expect(field.getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{ArrowDown}");
    const active = document.getElementById(field.getAttribute("aria-activedescendant")!);
    expect(active?.textContent).toContain("peace talks");
    expect(active?.getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{Enter}");
    expect(chosen()).toEqual(["peace talks"]);
    await userEvent.type(field, "<b>mines</b>");
    await userEvent.keyboard("{Enter}");
    expect(chosen()).toEqual(["peace talks", "<b>mines</b>"]);
    await userEvent.keyboard("{Backspace}");
    expect(chosen()).toEqual(["peace talks"]);
    await userEvent.type(field, "cease");
    await userEvent.keyboard("{Escape}");
    expect(field.getAttribute("aria-expanded")).toBe("false");
    expect(chosen()).toEqual(["peace talks"]);
  });
});
