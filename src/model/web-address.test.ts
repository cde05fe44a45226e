import { expect, test } from "vitest";
import { isHostileAddress, isWebAddress, shortAddress } from "./web-address.ts";

test.each([
  "https://www.osce.org/minsk-group/465747",
  "http://example.org",
  "HTTPS://example.org/a?b=c#d",
  "https://пример.рф/страница",
])("%s may become a link", (url) => {
  expect(isWebAddress(url)).toBe(true);
  expect(isHostileAddress(url)).toBe(false);
});

test.each([
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "file:///etc/passwd",
])("%j stays text and is hostile", (url) => {
  expect(isWebAddress(url)).toBe(false);
  expect(isHostileAddress(url)).toBe(true);
});

test.each([
  "",
  "www.osce.org",
  "/a",
  "//example.org",
  "ftp://example.org",
  "https://",
  "https:///a",
  "https://a b",
  "https://a\u0000b",
  "https://user@example.org",
  "https:\\\\example.org",
])("%j stays text", (url) => {
  expect(isWebAddress(url)).toBe(false);
  expect(isHostileAddress(url)).toBe(false);
});

test("a web address as a name leaves out what every address has", () => {
  expect(shortAddress("https://www.example.org/a/b/")).toBe("example.org/a/b");
  expect(shortAddress("http://example.org")).toBe("example.org");
  expect(shortAddress("javascript:alert(1)")).toBe("");
});
