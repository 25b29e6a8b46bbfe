import { z } from 'zod';
import type { Effect as EffectName } from '../../domain/draft/compare-plans.ts';
import { endpoint } from '../http/endpoint.ts';
import { runOf } from '../runs/find-run.ts';
import { noPreview } from './no-preview.ts';

const count = z.number().int();
const Effect = z.object({
  byDraft: count.describe('Only the draft does it, or does it otherwise.'),
  anyway: count.describe('The settings in force would do the same.'),
  noLonger: count.describe('Only the settings in force would do it.'),
});

const PreviewAnswer = z
  .object({
    ...{ created: Effect, changed: Effect, switchedOff: Effect },
    moved: Effect.describe('Added to groups, or removed from them.'),
    enters: count.describe('People whom the draft takes into the scope.'),
    leaves: count.describe('People whom the draft lets go from the scope.'),
    links: z.object({ run: z.string(), people: z.string(), steps: z.string() }),
  } satisfies Record<EffectName, z.ZodType> & Record<string, z.ZodType>)
  .meta({ id: 'Preview' });

export const readPreview = endpoint({
  operationId: 'readPreview',
  method: 'get',
  path: '/api/v1/runs/{id}/preview',
  tag: 'Runs',
  summary: 'What a draft would do',
  description: 'Numbers of people, beside what the settings in force would do anyway.',
  role: 'viewer',
  answers: { 200: { description: 'The difference in numbers', schema: PreviewAnswer } },
  errors: ['run-not-found', 'no-preview'],
  handle:
    ({ runs, previews }) =>
    async ({ req }) => {
      const run = await runOf(req, runs);
      const counts = await previews.counts(run.id);
      if (!counts) throw noPreview(run);
      const self = `/api/v1/runs/${run.id}`;
      const links = { run: self, people: `${self}/preview/people`, steps: `${self}/steps?differs=true` };
      return { status: 200, body: { ...counts, links } };
    },
});
