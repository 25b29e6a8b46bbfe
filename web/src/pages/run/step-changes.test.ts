import { expect, it } from 'vitest';
import { changesOfStep, matches, namesOf, reasonOf, type Step } from './step-changes.ts';

const STEP: Step = {
  id: '1',
  employeeId: '4711',
  name: null,
  learnerId: '22',
  kind: 'update',
  status: 'pending',
  before: { first_name: 'Ada', team: 'Alpha', office: null },
  after: { first_name: 'Ada', team: 'Beta', office: 'Köln' },
  evidence: null,
  problem: null,
  finishedAt: null,
};

it('a field that stays as it is, is no change', () => {
  expect(changesOfStep(STEP)).toEqual([
    { field: 'team', before: 'Alpha', after: 'Beta' },
    { field: 'office', before: null, after: 'Köln' },
  ]);
});

it('a new account shows every field, coming from nothing', () => {
  expect(changesOfStep({ before: null, after: { email: 'ada@example.com' } })).toEqual([
    { field: 'email', before: null, after: 'ada@example.com' },
  ]);
});

it('the evidence of a step says why, before its kind does', () => {
  expect(reasonOf({ kind: 'deactivate', evidence: { kind: 'last-day', lastDay: '2026-11-30' } })).toEqual({
    reason: 'lastDay',
    day: '2026-11-30',
  });
  expect(reasonOf({ kind: 'deactivate', evidence: { kind: 'scope', values: {} } }).reason).toBe('scope');
  expect(reasonOf({ kind: 'update', evidence: null }).reason).toBe('update');
});

it('a person is named by another step of the same plan', () => {
  const create: Step = {
    ...STEP,
    id: '2',
    kind: 'create',
    before: null,
    after: { first_name: 'Ada', last_name: 'Lovelace' },
  };
  const group: Step = { ...STEP, id: '3', kind: 'add-to-group', before: null, after: { group: 'IT' } };
  expect(namesOf([group, create]).get('4711')).toBe('Ada Lovelace');
  expect(namesOf([{ ...group, name: 'Ada King' }, create]).get('4711')).toBe('Ada King');
});

it('a search finds by name, id and value, and wants every word', () => {
  expect(matches(STEP, 'Ada Lovelace', 'lovelace beta')).toBe(true);
  expect(matches(STEP, 'Ada Lovelace', '4711')).toBe(true);
  expect(matches(STEP, 'Ada Lovelace', 'lovelace gamma')).toBe(false);
  expect(matches(STEP, '', '  ')).toBe(true);
});
