import { expect, it } from 'vitest';
import { temporalUrl } from './temporal-url.ts';

const UI = { origin: 'https://temporal.example.com', namespace: 'acme.a1b2c' };
const run = {
  workflowId: 'full-sync/i-1',
  createdAt: new Date('2026-11-22T02:00:00Z'),
  finishedAt: null as Date | null,
};

it('leads to the workflow of a run that goes on', () => {
  expect(temporalUrl(UI, run)).toBe('https://temporal.example.com/namespaces/acme.a1b2c/workflows/full-sync%2Fi-1');
});

it('leads to the workflows of a run that has ended, not to a later one of the same id', () => {
  const url = new URL(temporalUrl(UI, { ...run, finishedAt: new Date('2026-11-22T02:10:00Z') }) ?? '');
  expect(url.pathname).toBe('/namespaces/acme.a1b2c/workflows');
  expect(url.searchParams.get('query')).toBe(
    'WorkflowId="full-sync/i-1" AND StartTime BETWEEN "2026-11-22T01:58:00.000Z" AND "2026-11-22T02:11:00.000Z"',
  );
});

it('leads nowhere where no UI is known', () => {
  expect(temporalUrl(null, run)).toBeNull();
});
