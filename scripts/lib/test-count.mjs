import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './paths.mjs';

/** Counts from Vitest's JSON report. A file that failed before, or after, its tests counts as one failure. */
export function countTests(report) {
  const { numPassedTests, numFailedTests, testResults } = read(report);
  return { passed: numPassedTests, failed: numFailedTests + testResults.filter(failedAround).length };
}

/** The files of the report with something red in them, as seen from the project's folder. */
export function failedFiles(report) {
  const { testResults } = read(report);
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(ROOT, name));
}

/** Where files were run a second time, their second result is the one that counts. */
export function countWithSecondTry(first, second) {
  const kept = read(first).testResults.filter(({ status }) => status !== 'failed');
  const again = countTests(second);
  const nothing = again.passed + again.failed === 0;
  return { passed: passedIn(kept) + again.passed, failed: nothing ? countTests(first).failed : again.failed };
}

const failedAround = (file) =>
  file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');

const passedIn = (files) =>
  files.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed').length;

/** No report means that Vitest was stopped or never began. */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
