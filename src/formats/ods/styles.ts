import type { XmlElement } from "../xml/xml-reader.ts";
import type { DatePrecision } from "./cell-value.ts";

/** What styles of a spreadsheet say that matters to its data: how far dates are shown, and which sheets are hidden. */
export class Styles {
  /** Style of cells -> its parent and the format of its values. */
  readonly #cells = new Map<string, { readonly parent: string; readonly format: string }>();
  readonly #formats = new Map<string, Set<string>>();
  readonly #hidden = new Set<string>();
  #format: Set<string> | null = null;
  #style = "";

  open(element: XmlElement): void {
    const attribute = (name: string) => element.attribute(name) ?? "";
    switch (element.name) {
      case "date-style":
        this.#format = new Set();
        this.#formats.set(attribute("style:name"), this.#format);
        break;
      case "day":
      case "month":
      case "year":
        this.#format?.add(element.name);
        break;
      case "style":
        this.#style = attribute("style:name");
        this.#cells.set(this.#style, {
          parent: attribute("style:parent-style-name"),
          format: attribute("style:data-style-name"),
        });
        break;
      case "table-properties":
        if (attribute("table:display") === "false") this.#hidden.add(this.#style);
    }
  }

  close(name: string): void {
    if (name === "date-style") this.#format = null;
  }

  isHidden(style: string): boolean {
    return this.#hidden.has(style);
  }

  /** How far a cell of a style shows dates. A style that is not known shows days. */
  precisionOf(style: string): DatePrecision {
    const shown = this.#formats.get(this.#formatOf(style)) ?? new Set();
    if (shown.has("day") || !shown.has("year")) return "day";
    return shown.has("month") ? "month" : "year";
  }

  /** Of a style or the nearest of those that it comes from. Styles that come from each other end the search. */
  #formatOf(style: string): string {
    let name = style;
    for (let steps = 0; steps < 20; steps++) {
      const found = this.#cells.get(name);
      if (found === undefined || found.format !== "") return found?.format ?? "";
      name = found.parent;
    }
    return "";
  }
}
