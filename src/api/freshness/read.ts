import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';

/** What is shown is of the last day. */
export const FRESHNESS_HOURS = 24;

const seconds = z.number().nullable();

const FreshnessAnswer = z
  .object({
    integrationId: z.string(),
    hours: z.number().int().describe('How far back the numbers go.'),
    changes: z.number().int().describe('That were written within that time because of a webhook or a poll.'),
    p50Seconds: seconds.describe(
      'Half of them took no longer, from the change in Personio to the LMS; from when its webhook came where Personio does not say when it changed. Null without a change.',
    ),
    p95Seconds: seconds,
    maxSeconds: seconds,
    waiting: z
      .object({ people: z.number().int(), oldestAt: z.iso.datetime().nullable() })
      .describe('People of whom something may have changed and who have not been looked at yet.'),
  })
  .meta({ id: 'Freshness' });

export const readFreshness = endpoint({
  operationId: 'readFreshness',
  method: 'get',
  path: '/api/v1/integrations/{id}/freshness',
  tag: 'Integrations',
  summary: 'How fast changes arrive',
  description:
    'Of the last 24 hours, from Personio to the LMS. Full syncs that nobody announced a change to do not count.',
  role: 'viewer',
  answers: { 200: { description: 'The numbers', schema: FreshnessAnswer } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, freshness }) =>
    async ({ req }) => {
      const { id } = await integrationOf(req, integrations);
      const [all, waiting] = await Promise.all([freshness.ofHours(FRESHNESS_HOURS), freshness.waiting(id)]);
      const own = all.find(({ integrationId }) => integrationId === id);
      const body = {
        ...{ integrationId: id, hours: FRESHNESS_HOURS, changes: own?.changes ?? 0 },
        ...{ p50Seconds: own?.p50 ?? null, p95Seconds: own?.p95 ?? null, maxSeconds: own?.max ?? null },
        waiting: { people: waiting.people, oldestAt: waiting.oldestAt?.toISOString() ?? null },
      };
      return { status: 200, body };
    },
});
