import { expect, it } from 'vitest';
import type { Schemas } from '../../client/index.ts';
import { dayText, dueText, retryText } from './due-in-words.ts';

const RETRY: Schemas['DueDate'] = {
  ...{ employeeId: '4711', kind: 'retry', state: 'waiting', attempts: 0 },
  ...{ dueAt: '2026-11-22T09:00:00Z', nextAttemptAt: '2026-11-22T09:00:00Z', setAt: '2026-11-22T08:00:00Z' },
};

it('says what happens on a day', () => {
  expect(dayText({ kind: 'hire', on: '2026-12-01' })).toBe('created on 2026-12-01');
  expect(dayText({ kind: 'last-day', on: '2026-12-01' })).toBe('access ends on 2026-12-01');
  expect(dueText({ kind: 'grace' })).toBe('left the scope, is switched off');
});

it('says when a failed write is tried again, and when no more', () => {
  expect(retryText(RETRY)).toMatch(/^a write failed; it is tried again at 2026-11-22 /);
  expect(retryText({ ...RETRY, state: 'given-up', attempts: 10, nextAttemptAt: null })).toBe(
    'a write failed; it was tried again 10 times, and is left to the runs',
  );
});
