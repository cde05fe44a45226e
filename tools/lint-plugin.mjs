/** The rule of lint that is ours: oxlint has none that bans syntax by a selector. */

/** @typedef {{ selector: string, message: string }} Ban of syntax, by a selector as ESLint has them */
/** @typedef {{ options: Ban[], report: (found: { node: unknown, message: string }) => void }} Context */

const noRestrictedSyntax = {
  meta: { schema: { type: "array", items: { type: "object" } } },
  create: (/** @type {Context} */ { options, report }) =>
    Object.fromEntries(
      options.map(({ selector, message }) => [
        selector,
        (/** @type {unknown} */ node) => report({ node, message }),
      ]),
    ),
};

export default { meta: { name: "house" }, rules: { "no-restricted-syntax": noRestrictedSyntax } };
