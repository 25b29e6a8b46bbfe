import { DeterminismViolationError } from '@temporalio/workflow';
import { expect, it } from 'vitest';
import { breakReason } from './break-reason.ts';

const CORE = (said: string) =>
  `Replay failed with a nondeterminism error. Details: Workflow activation completion failed: Failure { failure: Some(Failure { message: "${said}", source: "" }) }`;

it('finds the one sentence in what the SDK says, and turns it into one for people', () => {
  const said = CORE('[TMPRL1100] Nondeterminism error: Activity type of scheduled event \\"a\\" does not match');
  expect(breakReason(new DeterminismViolationError(said))).toBe(
    'would get stuck, because this version does something else than its history holds: Activity type of scheduled event "a" does not match',
  );
});

it('keeps everything of an error that it does not know', () => {
  expect(breakReason(new Error('no such workflow'))).toBe('cannot be replayed: no such workflow');
});
