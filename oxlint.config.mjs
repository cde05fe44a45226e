import { defineConfig } from "oxlint";

const TESTS = ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts", "e2e/**"];

/** The rooms that get clock, chance, files and patience as arguments, so that they run anywhere and repeat exactly. */
const PURE_ROOMS = ["model", "formats", "network", "layout", "scene", "state", "address", "figure"];

/** The rooms whose results must be the same to the last bit in every engine. */
const EXACT_ROOMS = ["layout", "scene"];

const inRooms = (/** @type {string[]} */ rooms) => rooms.map((room) => `src/${room}/**/*.ts`);

/** What makes code wrong, or its reader look twice. What cannot stand in a module, or the compiler refuses in each of our files, is not asked again. */
const LANGUAGE = [
  ...["constructor-super", "eqeqeq", "for-direction", "no-array-constructor"],
  ...[
    "no-async-promise-executor",
    "no-case-declarations",
    "no-class-assign",
    "no-compare-neg-zero",
  ],
  ...["no-cond-assign", "no-console", "no-const-assign", "no-constant-binary-expression"],
  ...["no-constant-condition", "no-control-regex", "no-debugger"],
  ...["no-dupe-else-if", "no-dupe-keys", "no-duplicate-case", "no-empty"],
  ...["no-empty-character-class", "no-empty-pattern", "no-empty-static-block", "no-ex-assign"],
  ...["no-extra-boolean-cast", "no-fallthrough", "no-func-assign", "no-global-assign"],
  ...["no-import-assign", "no-invalid-regexp", "no-irregular-whitespace", "no-loss-of-precision"],
  ...["no-misleading-character-class", "no-new-native-nonconstructor"],
  ...["no-obj-calls", "no-prototype-builtins", "no-regex-spaces", "no-self-assign"],
  ...["no-setter-return", "no-shadow-restricted-names", "no-sparse-arrays", "no-this-before-super"],
  ...["no-unassigned-vars", "no-unexpected-multiline", "no-unreachable", "no-unsafe-finally"],
  ...["no-unsafe-negation", "no-unsafe-optional-chaining", "no-unused-expressions"],
  ...["no-unused-labels", "no-unused-private-class-members", "no-useless-assignment"],
  ...["no-useless-backreference", "no-useless-catch", "no-useless-constructor"],
  ...["no-useless-escape", "no-var", "prefer-const", "prefer-rest-params"],
  ...["prefer-spread", "preserve-caught-error", "require-yield", "use-isnan", "valid-typeof"],
];

/** The same of types; most ask the compiler. */
const TYPES = [
  ...["await-thenable", "consistent-type-exports", "consistent-type-imports", "no-array-delete"],
  ...["no-base-to-string", "no-deprecated", "no-duplicate-enum-values"],
  ...["no-duplicate-type-constituents", "no-dynamic-delete", "no-empty-object-type"],
  ...["no-explicit-any", "no-extra-non-null-assertion", "no-extraneous-class"],
  ...["no-floating-promises", "no-for-in-array", "no-generated-empty-object-type"],
  ...["no-implied-eval", "no-invalid-void-type", "no-meaningless-void-operator", "no-misused-new"],
  ...["no-misused-promises", "no-misused-spread", "no-mixed-enums", "no-namespace"],
  ...["no-non-null-asserted-nullish-coalescing", "no-non-null-asserted-optional-chain"],
  ...["no-redundant-type-constituents", "no-require-imports", "no-this-alias"],
  ...["no-unnecessary-boolean-literal-compare", "no-unnecessary-condition"],
  ...["no-unnecessary-template-expression", "no-unnecessary-type-arguments"],
  ...["no-unnecessary-type-assertion", "no-unnecessary-type-constraint"],
  ...["no-unnecessary-type-conversion", "no-unnecessary-type-parameters", "no-unsafe-argument"],
  ...["no-unsafe-assignment", "no-unsafe-call", "no-unsafe-declaration-merging"],
  ...["no-unsafe-enum-comparison", "no-unsafe-function-type", "no-unsafe-member-access"],
  ...["no-unsafe-return", "no-unsafe-unary-minus", "no-useless-default-assignment"],
  ...["no-wrapper-object-types", "only-throw-error", "prefer-as-const"],
  ...["prefer-literal-enum-member", "prefer-namespace-keyword", "prefer-promise-reject-errors"],
  ...["prefer-reduce-type-parameter", "prefer-return-this-type", "related-getter-setter-pairs"],
  ...["require-await", "triple-slash-reference", "unbound-method", "unified-signatures"],
  ...["use-unknown-in-catch-callback-variable"],
].map((rule) => `typescript/${rule}`);

const SIGNALS = [
  ...["no-signal-write-in-computed", "no-value-after-await", "no-signal-truthiness"],
  ...["no-signal-in-component-body", "no-conditional-value-read"],
].map((rule) => `signals/${rule}`);

/** What keeps a reader without a mouse, or without sight, from what the page offers. */
const ACCESS = [
  ...["alt-text", "anchor-has-content", "anchor-is-valid", "aria-activedescendant-has-tabindex"],
  ...["aria-props", "aria-proptypes", "aria-role", "aria-unsupported-elements"],
  ...["autocomplete-valid", "click-events-have-key-events", "heading-has-content"],
  ...["html-has-lang", "iframe-has-title", "img-redundant-alt", "label-has-associated-control"],
  ...["media-has-caption", "mouse-events-have-key-events", "no-access-key", "no-autofocus"],
  ...["no-distracting-elements", "no-interactive-element-to-noninteractive-role"],
  ...["no-noninteractive-element-to-interactive-role", "no-noninteractive-tabindex"],
  ...["no-redundant-roles", "no-static-element-interactions", "role-has-required-aria-props"],
  ...["role-supports-aria-props", "scope", "tabindex-no-positive"],
].map((rule) => `jsx-a11y/${rule}`);

const ON_LOAD = ["onError", "onLoad"];

const FOCUSED_ROLES = [
  ...["button", "checkbox", "link", "progressbar", "searchbox"],
  ...["slider", "spinbutton", "switch", "textbox"],
];

const argument = "Take it as an argument with a default at the edge.";

const IMPURE_GLOBALS = [
  ...["fetch", "localStorage", "sessionStorage", "indexedDB", "performance", "crypto"],
  ...["setTimeout", "setInterval", "queueMicrotask", "requestAnimationFrame"],
].map((name) => ({ name, message: argument }));

const IMPURE_SYNTAX = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: argument },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: argument },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: argument },
];

const INEXACT = "Engines differ in its result; figures must be equal byte for byte.";

const INEXACT_SYNTAX = [
  {
    selector:
      "MemberExpression[object.name='Math']:not([property.name=/^(sqrt|abs|min|max|floor|ceil|round|trunc|sign|imul|fround|clz32|random)$/])",
    message: INEXACT,
  },
  { selector: "BinaryExpression[operator='**']", message: INEXACT },
  { selector: "AssignmentExpression[operator='**=']", message: INEXACT },
  { selector: "Identifier[name='Date']", message: INEXACT },
  {
    selector: "MemberExpression[property.name=/^(localeCompare|toLocale\\w*)$/]",
    message: INEXACT,
  },
];

const MARKUP_FROM_TEXT = [
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]",
    message: "Text never becomes markup. Set textContent or build elements.",
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Text never becomes markup. Let Preact write text.",
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: "The page's policy ignores it. Set a presentation attribute or element.style.",
  },
];

const LOOKALIKES = [
  {
    selector:
      ":matches(ClassDeclaration, ClassExpression):not([superClass]):not(:has(ClassBody > * > PrivateIdentifier))",
    message:
      "Whatever has the same members passes for an instance. Keep what only this class knows in a #field, or write a type.",
  },
];

const WAITING = [
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "A sleep is too short on some machine. Wait for what the person would see.",
  },
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message: "A sleep is too short on some machine. Wait for the thing itself.",
  },
];

const allErrors = (/** @type {string[]} */ rules) =>
  Object.fromEntries(rules.map((rule) => /** @type {const} */ ([rule, "error"])));

export default defineConfig({
  ignorePatterns: ["dist/", "coverage/", "test-results/"],
  plugins: ["typescript", "jsx-a11y"],
  jsPlugins: [
    { name: "house", specifier: "./tools/lint-plugin.mjs" },
    { name: "signals", specifier: "@preact/eslint-plugin-signals" },
  ],
  categories: { correctness: "off" },
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  rules: {
    ...allErrors([...LANGUAGE, ...TYPES]),
    "max-lines": ["error", { max: 400 }],
    "max-lines-per-function": ["error", { max: 60 }],
    "max-params": ["error", { max: 4 }],
    complexity: ["error", { max: 12 }],
    "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    "house/no-restricted-syntax": ["error", ...MARKUP_FROM_TEXT, ...LOOKALIKES],
    "typescript/ban-ts-comment": ["error", { minimumDescriptionLength: 10 }],
    "typescript/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    "typescript/restrict-plus-operands": [
      "error",
      {
        allowAny: false,
        allowBoolean: false,
        allowNullish: false,
        allowNumberAndString: false,
        allowRegExp: false,
      },
    ],
    // Numbers are what figures and sentences are made of.
    "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
    "typescript/return-await": ["error", "error-handling-correctness-only"],
    "typescript/switch-exhaustiveness-check": [
      "error",
      { considerDefaultExhaustiveForUnions: true },
    ],
  },
  overrides: [
    {
      files: inRooms(PURE_ROOMS),
      rules: {
        "no-restricted-globals": ["error", ...IMPURE_GLOBALS],
        "house/no-restricted-syntax": [
          "error",
          ...[...MARKUP_FROM_TEXT, ...LOOKALIKES, ...IMPURE_SYNTAX],
        ],
      },
    },
    {
      files: inRooms(EXACT_ROOMS),
      rules: {
        "no-restricted-globals": ["error", ...IMPURE_GLOBALS, { name: "Intl", message: INEXACT }],
        "house/no-restricted-syntax": [
          "error",
          ...[...MARKUP_FROM_TEXT, ...LOOKALIKES, ...IMPURE_SYNTAX, ...INEXACT_SYNTAX],
        ],
      },
    },
    // Packages are described as they are.
    { files: ["**/*.d.ts"], rules: { "house/no-restricted-syntax": "off" } },
    { files: ["src/**/*.{ts,tsx}"], rules: allErrors(SIGNALS) },
    {
      files: ["src/**/*.tsx"],
      rules: {
        ...allErrors(ACCESS),
        "jsx-a11y/interactive-supports-focus": ["error", { tabbable: FOCUSED_ROLES }],
        "jsx-a11y/no-noninteractive-element-interactions": [
          "error",
          { body: ON_LOAD, iframe: ON_LOAD, img: ON_LOAD },
        ],
      },
    },
    {
      files: TESTS,
      rules: {
        "max-lines-per-function": "off",
        "no-restricted-globals": "off",
        "house/no-restricted-syntax": ["error", ...WAITING],
      },
    },
    {
      // JSON.parse is given its type by a comment here, which these rules do not read; the compiler does.
      files: ["**/*.mjs"],
      rules: {
        "typescript/no-unsafe-assignment": "off",
        "typescript/no-unsafe-argument": "off",
        "typescript/no-unsafe-return": "off",
      },
    },
    {
      files: ["src/cli/**", "tools/**", "bench/**", "e2e/**", "*.config.{ts,mjs}"],
      rules: { "no-console": "off" },
    },
  ],
});
