import { expect, it } from 'vitest';
import type { RunStatus } from '../../domain/run.ts';
import { exitCodeOfRun } from './run-end.ts';

it('tells a script by its exit code how a run ended', () => {
  const code = (status: RunStatus, okWithProblems = false) => exitCodeOfRun({ status, dryRun: false }, okWithProblems);
  expect(code('completed')).toBe(0);
  expect(code('completed_with_problems')).toBe(6);
  expect(code('completed_with_problems', true)).toBe(0);
  for (const status of ['failed', 'cancelled', 'rejected', 'expired', 'superseded'] as const) {
    expect(code(status, true)).toBe(7);
  }
  expect(code('waiting')).toBe(8);
  expect(exitCodeOfRun({ status: 'waiting', dryRun: true }, false)).toBe(0);
});
