import type { Page } from "@playwright/test";

/** What goes wrong in a page without anybody seeing it: errors in the console, thrown errors, requests to elsewhere, breaches of the policy. */
export interface PageFaults {
  /** One line each, in order. */
  readonly lines: readonly string[];
  /** Faults that the test brings about itself; matching lines, past and to come, are left out. */
  expect(pattern: RegExp): void;
}

/** Begins to watch the page. Call before its first navigation. */
export async function watchForFaults(page: Page, origin: string): Promise<PageFaults> {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  const note = (line: string): void => void lines.push(line);
  page.on("pageerror", (error) => note(`thrown: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    note(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) note(`request: ${url}`);
  });
  page.on("crash", () => note("the page crashed"));
  await page.exposeFunction("notePolicyBreach", note);
  await page.addInitScript(reportPolicyBreaches);
  return {
    get lines() {
      return lines.filter((line) => !expected.some((pattern) => pattern.test(line)));
    },
    expect: (pattern) => void expected.push(pattern),
  };
}

/** Runs in the page. */
function reportPolicyBreaches(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    const { notePolicyBreach } = globalThis as unknown as {
      notePolicyBreach: (line: string) => void;
    };
    notePolicyBreach(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}
