import { z } from 'zod';
import type { Freshness } from '../../ports/freshness-store.ts';
import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';

/** What is shown is of the last day. */
export const FRESHNESS_HOURS = 24;

const seconds = z.number().nullable();
const Figures = z.object({
  changes: z.number().int().describe('That were written within that time.'),
  p50Seconds: seconds.describe('Half of them took no longer. Null without a change.'),
  p95Seconds: seconds,
  maxSeconds: seconds,
});

const FreshnessAnswer = z
  .object({
    integrationId: z.string(),
    hours: z.number().int().describe('How far back the numbers go.'),
    webhook: Figures.describe(
      'Changes that a webhook announced, from the change in Personio to the LMS; also those that failed first, or that a full sync wrote.',
    ),
    poll: Figures.describe(
      'Changes that a poll found, from when it saw them: what lies before that, up to the interval between polls, is not in these numbers.',
    ),
    waiting: z
      .object({ people: z.number().int(), oldestAt: z.iso.datetime().nullable() })
      .describe(
        'People of whom something may have changed and who have not been looked at yet, or not for the second time.',
      ),
  })
  .meta({ id: 'Freshness' });

export const readFreshness = endpoint({
  operationId: 'readFreshness',
  method: 'get',
  path: '/api/v1/integrations/{id}/freshness',
  tag: 'Integrations',
  summary: 'How fast changes arrive',
  description: 'Of the last 24 hours, by who announced the changes. What a full sync finds by itself does not count.',
  role: 'viewer',
  answers: { 200: { description: 'The numbers', schema: FreshnessAnswer } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, freshness }) =>
    async ({ req }) => {
      const { id } = await integrationOf(req, integrations);
      const [all, waiting] = await Promise.all([freshness.ofHours(FRESHNESS_HOURS), freshness.waiting(id)]);
      const of = (source: Freshness['source']) =>
        figures(all.find((one) => one.integrationId === id && one.source === source));
      const body = {
        ...{ integrationId: id, hours: FRESHNESS_HOURS, webhook: of('webhook'), poll: of('poll') },
        waiting: { people: waiting.people, oldestAt: waiting.oldestAt?.toISOString() ?? null },
      };
      return { status: 200, body };
    },
});

function figures(own: Freshness | undefined): z.input<typeof Figures> {
  const { changes = 0, p50 = null, p95 = null, max = null } = own ?? {};
  return { changes, p50Seconds: p50, p95Seconds: p95, maxSeconds: max };
}
