import { expect, it } from 'vitest';
import { suggestedAttribute, suggestedScope } from './suggested-scope.ts';

const whoever = (attribute: string) => [{ attribute, operator: 'equals', value: 'ja' }];

it('suggests whoever has "ja" in the attribute that is named after the LMS', () => {
  expect(suggestedScope('elearnio')).toEqual(whoever('elearnio Sync'));
  expect(suggestedScope('moodle')).toEqual(whoever('Moodle Sync'));
});

it('takes the attribute that Personio has for this, where there is one alone', () => {
  expect(suggestedScope('moodle', ['Team', 'elearnio Sync'])).toEqual(whoever('elearnio Sync'));
  expect(suggestedScope('moodle', ['elearnio Sync', 'Moodle Sync'])).toEqual(whoever('Moodle Sync'));
  expect(suggestedScope('moodle', ['elearnio Sync', 'LMS Sync'])).toEqual(whoever('Moodle Sync'));
  expect(suggestedScope('moodle', ['Team', 'Async'])).toEqual(whoever('Moodle Sync'));
});

it('knows a suggestion from what somebody has chosen', () => {
  expect(suggestedAttribute(suggestedScope('moodle'))).toBe('Moodle Sync');
  expect(suggestedAttribute([])).toBeNull();
  expect(suggestedAttribute([{ attribute: 'Team', operator: 'equals', value: 'ja' }])).toBeNull();
  expect(suggestedAttribute([{ attribute: 'Moodle Sync', operator: 'equals', value: 'nein' }])).toBeNull();
  expect(suggestedAttribute([...suggestedScope('moodle'), ...suggestedScope('elearnio')])).toBeNull();
});
