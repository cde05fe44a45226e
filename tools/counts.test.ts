import { expect, test } from "vitest";
import { closingLine, countPlaywright, countVitest } from "./counts.mjs";

test("a test file that could not be loaded counts as a failure", () => {
  const counts = countVitest({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "passed", assertionResults: [{ status: "passed" }] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "failed", assertionResults: [] },
    ],
  });
  expect(counts).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test("an end-to-end test that passed at the second try counts as a failure, as does a fault outside any test", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

test("the closing line sums the runners", () => {
  const unit = { passed: 10, failed: 1, skipped: 0 };
  expect(closingLine([unit, { passed: 5, failed: 0, skipped: 0 }])).toBe(
    "tests: 15 passed, 1 failed",
  );
  expect(closingLine([unit, { passed: 5, failed: 0, skipped: 2 }])).toBe(
    "tests: 15 passed, 1 failed, 2 skipped",
  );
});

test("the closing line stands even when no runner got as far as a report", () => {
  expect(closingLine([])).toBe("tests: 0 passed, 0 failed");
});
