/** A breach of each rule of lint, as short as can be: what the rule is there to find. Each stands in a file of its own in `explorer`. */
export const BREACHES: Readonly<Record<string, string>> = {
  "constructor-super": "export class A extends Array { #a = 1; constructor() { void this.#a; } }",
  eqeqeq: "export const a = (b: number, c: number) => b == c;",
  "for-direction": "for (let i = 0; i < 9; i--) void i;",
  "no-array-constructor": "export const a = new Array(1, 2);",
  "no-async-promise-executor": "export const a = new Promise(async (b) => { await b(1); });",
  "no-case-declarations":
    "export const a = (b: number) => { switch (b) { case 1: let c = 2; return c; } };",
  "no-class-assign": "class A { #a = 1; } A = A; export { A };",
  "no-compare-neg-zero": "export const a = (b: number) => b === -0;",
  "no-cond-assign": "export const a = (b: boolean) => { if (b = true) return b; };",
  "no-console": "console.log(1);",
  "no-const-assign": "const a = 1; a = 2; export { a };",
  "no-constant-binary-expression": "export const a = (b: number) => [] === [b];",
  "no-constant-condition": "if (1) void 0;",
  "no-control-regex": "export const a = /\\x1f/;",
  "no-debugger": "debugger;",
  "no-dupe-else-if":
    "export const a = (b: number) => { if (b === 1) return 1; else if (b === 1) return 2; };",
  "no-dupe-keys": "export const a = { b: 1, b: 2 };",
  "no-duplicate-case":
    "export const a = (b: number) => { switch (b) { case 1: return 1; case 1: return 2; } };",
  "no-empty": "export const a = (b: number) => { if (b === 1) {} };",
  "no-empty-character-class": "export const a = /b[]/;",
  "no-empty-pattern": "export const a = ({}: object) => 1;",
  "no-empty-static-block": "export class A { #a = 1; static {} }",
  "no-ex-assign": "try { void 0; } catch (e) { e = 1; }",
  "no-extra-boolean-cast": "export const a = (b: number) => { if (!!b) void 0; };",
  "no-fallthrough":
    "export const a = (b: number) => { switch (b) { case 1: void 0; case 2: void 1; } };",
  "no-func-assign": "function a() {} a = a; export { a };",
  "no-global-assign": "undefined = 1;",
  "no-import-assign": "import { h } from 'preact'; h = h;",
  "no-invalid-regexp": "export const a = new RegExp('[');",
  "no-irregular-whitespace": "export const a =\u00a01;",
  "no-loss-of-precision": "export const a = 9007199254740993;",
  "no-misleading-character-class": "export const a = /^[\u{1f44d}]$/;",
  "no-new-native-nonconstructor": "export const a = new Symbol('b');",
  "no-obj-calls": "export const a = Math();",
  "no-prototype-builtins": "export const a = (b: object) => b.hasOwnProperty('c');",
  "no-regex-spaces": "export const a = /b   c/;",
  "no-self-assign": "let a = 1; a = a; export { a };",
  "no-setter-return": "export const a = { set b(c: number) { return c; } };",
  "no-shadow-restricted-names": "export const a = (undefined: number) => undefined;",
  "no-sparse-arrays": "export const a = [1, , 2];",
  "no-this-before-super":
    "export class A extends Array { #a = 1; constructor() { this.length = this.#a; super(); } }",
  "no-unassigned-vars": "let a: number | undefined; export const b = () => a;",
  "no-unexpected-multiline": "declare const b: (c: number) => number; export const a = b\n(1 + 2);",
  "no-unreachable": "export const a = () => { return 1; void 2; };",
  "no-unsafe-finally": "export const a = () => { try { return 1; } finally { return 2; } };",
  "no-unsafe-negation": "export const a = (b: string) => !b in {};",
  "no-unsafe-optional-chaining": "export const a = (b?: { c: number[] }) => [...b?.c];",
  "no-unused-expressions": "export const a = (b: number) => { b + 1; };",
  "no-unused-labels": "export const a = () => { b: for (;;) break; };",
  "no-unused-private-class-members": "export class A { #a = 1; }",
  "no-unused-vars": "const a = 1;",
  "no-useless-assignment": "export const a = (b: number) => { let c = 1; c = b; return c; };",
  "no-useless-backreference": "export const a = /\\1(b)/;",
  "no-useless-catch": "export const a = () => { try { return 1; } catch (e) { throw e; } };",
  "no-useless-constructor": "export class A { #a = 1; constructor() {} b() { return this.#a; } }",
  "no-useless-escape": "export const a = '\\d';",
  "no-var": "export var a = 1;",
  "prefer-const": "let a = 1; export const b = a;",
  "prefer-rest-params": "export function a() { return arguments; }",
  "prefer-spread":
    "export const a = (b: (...c: number[]) => void, c: number[]) => { b.apply(undefined, c); };",
  "preserve-caught-error": "try { void 0; } catch (e) { throw new Error('b'); }",
  "require-yield": "export function* a() { return 1; }",
  "use-isnan": "export const a = (b: number) => b === NaN;",
  "valid-typeof": "export const a = (b: unknown) => typeof b === 'nunber';",
  "max-lines": `export const a = 1;\n${"export {};\n".repeat(400)}`,
  "max-lines-per-function": `export const a = () => {\n${"void 0;\n".repeat(60)}};`,
  "max-params":
    "export const a = (b: number, c: number, d: number, e: number, f: number) => b + c + d + e + f;",
  complexity: `export const a = (b: number) => {\n${"if (b === 1) b++;\n".repeat(12)}return b; };`,
  "house/no-restricted-syntax": "export const a = (b: Element) => { b.innerHTML = 'c'; };",
  "signals/no-signal-write-in-computed":
    "import { computed, signal } from '@preact/signals'; const a = signal(1); export const b = computed(() => { a.value = 2; return 1; });",
  "signals/no-value-after-await":
    "import { effect, signal } from '@preact/signals'; const a = signal(1); effect(async () => { await Promise.resolve(); void a.value; });",
  "signals/no-signal-truthiness":
    "import { signal } from '@preact/signals'; const a = signal(1); if (a) void 0;",
  "signals/no-signal-in-component-body":
    "import { signal } from '@preact/signals'; export function A() { const a = signal(1); return <b>{a}</b>; }",
  "signals/no-conditional-value-read":
    "import { computed, signal } from '@preact/signals'; const a = signal(1); export const b = (c: number) => computed(() => { if (c === 1) return 1; return a.value; });",
  "typescript/await-thenable": "export const a = async () => { await 1; };",
  "typescript/ban-ts-comment": "// @ts-ignore\nexport const a = 1;",
  "typescript/consistent-type-exports":
    "import type { VNode } from 'preact'; type A = VNode; export { A };",
  "typescript/consistent-type-imports": "import { VNode } from 'preact'; export type A = VNode;",
  "typescript/no-array-delete": "export const a = (b: number[]) => { delete b[0]; };",
  "typescript/no-base-to-string": "export const a = (b: object) => `${b.toString()}`;",
  "typescript/no-confusing-void-expression":
    "export const a = (b: () => void) => { const c = b(); return c; };",
  "typescript/no-deprecated": "export const a = escape('b');",
  "typescript/no-duplicate-enum-values": "export enum A { B = 1, C = 1 }",
  "typescript/no-duplicate-type-constituents": "export type A = 'b' | 'b';",
  "typescript/no-dynamic-delete":
    "export const a = (b: Record<string, number>, c: string) => { delete b[c]; };",
  "typescript/no-empty-object-type": "export const a = (b: {}) => b;",
  "typescript/no-explicit-any": "export const a = (b: any) => void b;",
  "typescript/no-extra-non-null-assertion": "export const a = (b?: { c: number }) => b!!.c;",
  "typescript/no-extraneous-class": "export class A { static b = 1; }",
  "typescript/no-floating-promises": "export const a = () => { Promise.resolve(1); };",
  "typescript/no-for-in-array": "export const a = (b: number[]) => { for (const c in b) void c; };",
  "typescript/no-generated-empty-object-type":
    "type A = { b: number }; export type C = Omit<A, 'b'>;",
  "typescript/no-implied-eval": "setTimeout('b()', 1);",
  "typescript/no-invalid-void-type": "export const a = (b: void | number) => b;",
  "typescript/no-meaningless-void-operator": "export const a = (b: () => void) => { void b(); };",
  "typescript/no-misused-new": "export interface A { new (): A; }",
  "typescript/no-misused-promises":
    "export const a = (b: () => Promise<boolean>) => { if (b()) return 1; };",
  "typescript/no-misused-spread": "export const a = (b: Promise<number>) => ({ ...b });",
  "typescript/no-mixed-enums": "export enum A { B = 1, C = 'c' }",
  "typescript/no-namespace": "export namespace A { export const b = 1; }",
  "typescript/no-non-null-asserted-nullish-coalescing":
    "export const a = (b: { c?: number }) => b.c! ?? 1;",
  "typescript/no-non-null-asserted-optional-chain":
    "export const a = (b?: { c: number }) => b?.c!;",
  "typescript/no-redundant-type-constituents": "export type A = unknown | 'b';",
  "typescript/no-require-imports": "export const a = require('b');",
  "typescript/no-this-alias": "export function a(this: object) { const b = this; return b; }",
  "typescript/no-unnecessary-boolean-literal-compare":
    "export const a = (b: boolean) => b === true;",
  "typescript/no-unnecessary-condition": "export const a = (b: 'c') => { if (b) return 1; };",
  "typescript/no-unnecessary-template-expression": "export const a = (b: string) => `${b}`;",
  "typescript/no-unnecessary-type-arguments":
    "const a = <T = number,>(b: T) => b; export const c = a<number>(1);",
  "typescript/no-unnecessary-type-assertion": "export const a = (b: number) => b as number;",
  "typescript/no-unnecessary-type-constraint":
    "export const a = <T extends unknown>(b: T, c: T) => [b, c];",
  "typescript/no-unnecessary-type-conversion": "export const a = (b: string) => String(b);",
  "typescript/no-unnecessary-type-parameters": "export const a = <T,>(b: T) => void b;",
  "typescript/no-unsafe-argument":
    "export const a = (b: (c: number) => void) => { b(JSON.parse('1')); };",
  "typescript/no-unsafe-assignment":
    "const a = JSON.parse('1'); export const b = () => a as number;",
  "typescript/no-unsafe-call": "export const a = () => { JSON.parse('1')(); };",
  "typescript/no-unsafe-declaration-merging":
    "export interface A { b: number } export class A { #a = 1; c() { return this.#a; } }",
  "typescript/no-unsafe-enum-comparison": "enum A { B = 1 } export const a = (b: A) => b === 1;",
  "typescript/no-unsafe-function-type": "export const a = (b: Function) => b;",
  "typescript/no-unsafe-member-access": "export const a = () => { void JSON.parse('1').b; };",
  "typescript/no-unsafe-return": "export const a = () => JSON.parse('1');",
  "typescript/no-unsafe-unary-minus": "export const a = (b: string) => -b;",
  "typescript/no-useless-default-assignment": "export const a = ({ b = 1 }: { b: number }) => b;",
  "typescript/no-wrapper-object-types": "export const a = (b: String) => b;",
  "typescript/only-throw-error": "export const a = () => { throw 'b'; };",
  "typescript/prefer-as-const": "export const a: 'b' = 'b';",
  "typescript/prefer-literal-enum-member": "export enum A { B = Math.max(1) }",
  "typescript/prefer-namespace-keyword": "export declare module A { const b: number; }",
  "typescript/prefer-promise-reject-errors": "export const a = () => Promise.reject('b');",
  "typescript/prefer-reduce-type-parameter":
    "export const a = (b: number[]) => b.reduce((c, d) => [...c, d], [] as number[]);",
  "typescript/prefer-return-this-type":
    "export class A { #a = 1; b(): A { void this.#a; return this; } }",
  "typescript/related-getter-setter-pairs":
    "export interface A { get b(): string; set b(c: number); }",
  "typescript/require-await": "export const a = async () => 1;",
  "typescript/restrict-plus-operands": "export const a = (b: number, c: string) => b + c;",
  "typescript/restrict-template-expressions": "export const a = (b: object) => `${b}`;",
  "typescript/return-await":
    "export const a = async (b: () => Promise<number>) => { try { return b(); } catch { return 1; } };",
  "typescript/switch-exhaustiveness-check":
    "export const a = (b: 'c' | 'd') => { switch (b) { case 'c': return 1; } };",
  "typescript/triple-slash-reference": "/// <reference path='b.ts' />\nexport const a = 1;",
  "typescript/unbound-method":
    "class A { #a = 1; b() { return this.#a; } } export const c = (d: A) => { const { b } = d; return b; };",
  "typescript/unified-signatures":
    "export function a(b: string): void; export function a(b: number): void; export function a(b: string | number) { void b; }",
  "typescript/use-unknown-in-catch-callback-variable":
    "export const a = (b: Promise<number>) => b.catch((c: any) => void c);",
  "jsx-a11y/alt-text": "export const a = <img src='b' />;",
  "jsx-a11y/anchor-has-content": "export const a = <a href='b' />;",
  "jsx-a11y/anchor-is-valid": "export const a = <a href='#'>b</a>;",
  "jsx-a11y/aria-activedescendant-has-tabindex":
    "export const a = <div aria-activedescendant='b' />;",
  "jsx-a11y/aria-props": "export const a = <div aria-labeledby='b' />;",
  "jsx-a11y/aria-proptypes": "export const a = <div aria-hidden='b' />;",
  "jsx-a11y/aria-role": "export const a = <div role='datepicker' />;",
  "jsx-a11y/aria-unsupported-elements": "export const a = <meta aria-hidden='true' />;",
  "jsx-a11y/autocomplete-valid": "export const a = <input type='text' autocomplete='b' />;",
  "jsx-a11y/click-events-have-key-events": "export const a = <div onClick={() => {}} />;",
  "jsx-a11y/heading-has-content": "export const a = <h1 />;",
  "jsx-a11y/html-has-lang": "export const a = <html />;",
  "jsx-a11y/iframe-has-title": "export const a = <iframe />;",
  "jsx-a11y/img-redundant-alt": "export const a = <img alt='photo of b' />;",
  "jsx-a11y/interactive-supports-focus":
    "export const a = <div role='button' onClick={() => {}} onKeyDown={() => {}} />;",
  "jsx-a11y/label-has-associated-control": "export const a = <label>b</label>;",
  "jsx-a11y/media-has-caption": "export const a = <video />;",
  "jsx-a11y/mouse-events-have-key-events": "export const a = <div onMouseOver={() => {}} />;",
  "jsx-a11y/no-access-key": "export const a = <div accessKey='b' />;",
  "jsx-a11y/no-autofocus": "export const a = <input autoFocus />;",
  "jsx-a11y/no-distracting-elements": "export const a = <marquee />;",
  "jsx-a11y/no-interactive-element-to-noninteractive-role":
    "export const a = <button role='article'>b</button>;",
  "jsx-a11y/no-noninteractive-element-interactions":
    "export const a = <li onClick={() => {}} onKeyDown={() => {}} />;",
  "jsx-a11y/no-noninteractive-element-to-interactive-role":
    "export const a = <li role='button' />;",
  "jsx-a11y/no-noninteractive-tabindex": "export const a = <p tabIndex={0} />;",
  "jsx-a11y/no-redundant-roles": "export const a = <button role='button'>b</button>;",
  "jsx-a11y/no-static-element-interactions":
    "export const a = <div onClick={() => {}} onKeyDown={() => {}} />;",
  "jsx-a11y/role-has-required-aria-props": "export const a = <div role='checkbox' />;",
  "jsx-a11y/role-supports-aria-props": "export const a = <div role='alert' aria-checked />;",
  "jsx-a11y/scope": "export const a = <div scope='col' />;",
  "jsx-a11y/tabindex-no-positive": "export const a = <b tabIndex={2} />;",
};
