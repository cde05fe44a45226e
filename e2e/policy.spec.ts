import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { CONTENT_SECURITY_POLICY } from "../tools/policy.mjs";
import { openCase } from "./the-page.ts";
import { expect, test } from "./test.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

test.describe("The page's policy", () => {
  test("is in the page and in the header, one string", async ({ page, request }) => {
    await openCase(page);
    const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(meta).toHaveAttribute("content", CONTENT_SECURITY_POLICY);
    const server = await preview({ root: ROOT, logLevel: "warn", preview: { port: 0 } });
    const served = [".", server.resolvedUrls?.local[0] ?? ""].map((address) =>
      request.get(address),
    );
    for (const response of await Promise.all(served)) {
      const header = response.headers()["content-security-policy"];
      expect(header).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
    }
    await server.close();
  });

  test("E1 lets no text become markup or script", async ({ page, faults }) => {
    await openCase(page);
    faults.expect(/TrustedHTML|TrustedScript|Trusted Type|require-trusted-types-for/i);
    const refusals = await page.evaluate(() => {
      const attempts = [
        () => (document.createElement("p").innerHTML = "<b>x</b>"),
        () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
        () => document.createElement("script").setAttribute("src", "x.js"),
        () => new Worker("x.js"),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return "let through";
        } catch (error) {
          return error instanceof TypeError ? "refused" : String(error);
        }
      });
    });
    expect(refusals).toEqual(["refused", "refused", "refused", "refused"]);
  });

  test("lets nothing be sent or fetched elsewhere", async ({ page, faults }) => {
    await openCase(page);
    // The driver hears of a request before the policy stops it.
    faults.expect(
      /connect-src|img-src|Content Security Policy|Fetch API|^request: https:\/\/example\.org/i,
    );
    const reached = await page.evaluate(async () => {
      const picture = new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve("loaded");
        image.onerror = () => resolve("refused");
        image.src = "https://example.org/x.png";
      });
      const fetched = fetch("https://example.org/").then(
        () => "fetched",
        () => "refused",
      );
      return Promise.all([picture, fetched]);
    });
    expect(reached).toEqual(["refused", "refused"]);
  });
});
