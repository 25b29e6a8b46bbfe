import { expect, it } from 'vitest';
import { withClearing } from './capabilities.ts';
import { readInviteRow } from './learner-row.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');

it.each([
  ['sent', '2026-03-02T00:00:00Z', 'open'],
  ['sent', null, 'open'],
  ['sent', '2026-02-28T00:00:00Z', 'over'],
  ['rejected', null, 'over'],
  ['canceled', null, 'over'],
  ['accepted', '2026-02-28T00:00:00Z', 'accepted'],
  ['a word of tomorrow', null, 'accepted'],
])('an invitation that is %s (until %s) counts as %s', (invite_status, expires_at, invitation) => {
  expect(readInviteRow({ id: 1, invite_status, expires_at }, NOW)).toMatchObject({ invitation });
});

it.each([
  [undefined, 'empty-text'],
  ['string', 'empty-text'],
  ['date', 'nothing'],
  ['integer', undefined],
  ['decimal', undefined],
  ['string-choice', undefined],
] as const)('what a probe found out about texts and dates is not taken for other fields (%s)', (type, clearedWith) => {
  const field = { key: 'custom:1' as never, label: 'One', ...(type ? { type } : {}) };
  expect(withClearing(field, { clearsTexts: 'empty-text', clearsDates: 'nothing' }).clearedWith).toBe(clearedWith);
});
