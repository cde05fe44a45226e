/** What XML 1.0 cannot carry: control characters, halves of characters, two that are none. */
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Takes texts for XML, and counts the characters that it had to replace by U+FFFD. */
export class GraphText {
  #replaced = 0;

  get replaced(): number {
    return this.#replaced;
  }

  /** The text as XML can carry it. */
  of(text: string): string {
    return text.replace(NOT_IN_XML, () => {
      this.#replaced++;
      return "\ufffd";
    });
  }
}
