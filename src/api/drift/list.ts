import { z } from 'zod';
import { DRIFT_POLICIES } from '../../domain/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { limit, listOf, nextOf } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const DriftAnswer = z
  .object({
    id: z.string(),
    employeeId: z.string(),
    learnerId: z.string(),
    field: z.string(),
    policy: z
      .enum(DRIFT_POLICIES)
      .meta({ description: '`overwrite`: the run that saw it writes Personio’s value again.' }),
    expected: z
      .string()
      .nullable()
      .meta({ description: 'What Personio says; null for nothing, or when it served its time.' }),
    found: z.string().nullable().meta({ description: 'What stood in the LMS; null likewise.' }),
    runId: z.string().nullable().meta({ description: 'The run that saw it last.' }),
    firstSeenAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
  })
  .meta({ id: 'Drift', description: 'A field that somebody edited in the LMS since Matrikel wrote it.' });

const after = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}\.[\w .-]{1,100}$/, 'must be the `next` of an earlier answer; begin again without it')
  .exactOptional()
  .meta({ description: 'The `next` of the page before.' });

export const listDrift = endpoint({
  operationId: 'listDrift',
  method: 'get',
  path: '/api/v1/integrations/{id}/drift',
  tag: 'People',
  summary: 'List fields that were edited in the LMS',
  description:
    'As the last plan found them, by employee and field; `status` is the account’s status. What is in step again is no longer listed.',
  role: 'viewer',
  query: z.strictObject({ limit, after }),
  answers: { 200: { description: 'A page of edited fields', schema: listOf(DriftAnswer) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, drifts }) =>
    async ({ query, req }) => {
      const { id } = await integrationOf(req, integrations);
      const found = await drifts.list(id, query);
      const items = found.map(({ firstSeenAt, seenAt, ...drift }) => ({
        ...drift,
        firstSeenAt: firstSeenAt.toISOString(),
        seenAt: seenAt.toISOString(),
      }));
      return { status: 200, body: { items, next: nextOf(found, query.limit) } };
    },
});
