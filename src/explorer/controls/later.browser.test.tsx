import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../../../tools/eventually.mjs";
import { later } from "./later.tsx";

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
});

afterEach(() => {
  render(null, host);
  host.remove();
});

describe("a part that is loaded later", () => {
  it("is loaded once it is shown, with what it was shown with", async () => {
    const load = vi.fn(() => Promise.resolve(Greeting));
    const { Part } = later(load);
    expect(load).not.toHaveBeenCalled();
    render(<Part name="Baku" />, host);
    await eventually(() => expect(host.textContent).toBe("Hello Baku"));
  });

  it("is there at once where it was fetched ahead, and is fetched once", async () => {
    const load = vi.fn(() => Promise.resolve(Greeting));
    const { Part, fetchAhead } = later(load);
    fetchAhead();
    await Promise.resolve();
    fetchAhead();
    render(<Part name="Yerevan" />, host);
    expect(host.textContent).toBe("Hello Yerevan");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("says when it did not arrive, and asks again when it is shown again", async () => {
    const load = vi
      .fn(() => Promise.resolve(Greeting))
      .mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const { Part } = later(load);
    render(<Part name="Moscow" />, host);
    await eventually(() => expect(host.querySelector('[role="alert"]')).not.toBeNull());
    render(null, host);
    render(<Part name="Moscow" />, host);
    await eventually(() => expect(host.textContent).toBe("Hello Moscow"));
  });
});
