import js from "@eslint/js";
import signals from "@preact/eslint-plugin-signals";
import a11y from "eslint-plugin-jsx-a11y-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const TESTS = ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts", "e2e/**"];

/** The rooms that get clock, chance, files and patience as arguments, so that they run anywhere and repeat exactly. */
const PURE_ROOMS = ["model", "formats", "network", "layout", "scene", "state", "address", "figure"];

/** The rooms whose results must be the same to the last bit in every engine. */
const EXACT_ROOMS = ["layout", "scene"];

const inRooms = (/** @type {string[]} */ rooms) => rooms.map((room) => `src/${room}/**/*.ts`);

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

export default defineConfig(
  { ignores: ["dist/", "coverage/", "test-results/"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "max-params": ["error", { max: 4 }],
      complexity: ["error", { max: 12 }],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-syntax": ["error", ...MARKUP_FROM_TEXT],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Numbers are what figures and sentences are made of.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // An index that is known to be in range is read with `!` in the loops over typed arrays.
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-undef": "off",
    },
  },
  {
    files: inRooms(PURE_ROOMS),
    ignores: TESTS,
    rules: {
      "no-restricted-globals": ["error", ...IMPURE_GLOBALS],
      "no-restricted-syntax": ["error", ...MARKUP_FROM_TEXT, ...IMPURE_SYNTAX],
    },
  },
  {
    files: inRooms(EXACT_ROOMS),
    ignores: TESTS,
    rules: {
      "no-restricted-globals": ["error", ...IMPURE_GLOBALS, { name: "Intl", message: INEXACT }],
      "no-restricted-syntax": ["error", ...MARKUP_FROM_TEXT, ...IMPURE_SYNTAX, ...INEXACT_SYNTAX],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { signals },
    rules: {
      "signals/no-signal-write-in-computed": "error",
      "signals/no-value-after-await": "error",
      "signals/no-signal-truthiness": "error",
      "signals/no-signal-in-component-body": "error",
      "signals/no-conditional-value-read": "error",
    },
  },
  { ...a11y.configs.strict, files: ["src/**/*.tsx"] },
  {
    files: TESTS,
    rules: {
      "max-lines-per-function": "off",
      "no-restricted-syntax": ["error", ...WAITING],
    },
  },
  {
    // JSON.parse is given its type by a comment here, which these rules do not read; the compiler does.
    files: ["**/*.mjs"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["src/cli/**", "tools/**", "bench/**", "e2e/**", "*.config.{ts,js}"],
    rules: { "no-console": "off" },
  },
);
