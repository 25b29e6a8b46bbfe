import { expect, it } from 'vitest';
import type { Schemas } from '../../client/index.ts';
import { NO_COUNTS } from '../../domain/run.ts';
import { resultLine } from '../up/sync.ts';
import { describeRun } from './describe-run.ts';

const counts = { ...NO_COUNTS, created: 412, failed: 1 };
const run = { id: 'r1', status: 'completed_with_problems', dryRun: false, counts, durationMs: 8_450 } as Schemas['Run'];

it('says in plain words what a run did, the most frequent problem first', () => {
  const text = describeRun('rehearsal', run, [
    { severity: 'warning', message: 'One was refused.', remedy: 'Look at it.', count: 1 },
    { severity: 'warning', message: 'No e-mail address.', remedy: 'Enter one.', count: 5 },
  ]);
  expect(text).toContain('done, with problems after 8.4 s');
  expect(text).toContain('412  accounts created');
  expect(text).toContain('1  person failed');
  expect(text.indexOf('No e-mail')).toBeLessThan(text.indexOf('One was refused'));
});

it('keeps its promise to programs about the shape of the last line', () => {
  const integration = { id: 'i1', name: 'rehearsal', kind: 'elearnio' } as const;
  expect(JSON.parse(resultLine([{ integration, run }]))).toEqual({
    integrations: [
      {
        name: 'rehearsal',
        kind: 'elearnio',
        runId: 'r1',
        status: 'completed_with_problems',
        counts,
        durationMs: 8_450,
      },
    ],
  });
});
