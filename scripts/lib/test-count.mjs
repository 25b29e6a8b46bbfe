import { readFileSync } from 'node:fs';

/** Counts from Vitest's JSON report. A file that could not even be loaded has no tests in it; it counts as one failure. */
export function countTests(report) {
  const { numPassedTests, numFailedTests, testResults } = read(report);
  const notLoaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + notLoaded.length };
}

/** No report means that Vitest was stopped or never began. */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
