import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { idempotencyHeaders, REPLAYED_HEADER } from '../http/idempotency-key.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const Body = z.strictObject({
  kind: z.enum(['full', 'drift']).default('full').meta({
    description:
      '`drift`: look at everybody for what was edited in the LMS, and write nothing. It waits for nobody, sends no mail, and makes room for any other start.',
  }),
  dryRun: z.boolean().default(false).meta({
    description: 'Plan everything and write nothing. A look at drift always does, whatever stands here.',
  }),
});
const Answer = z.strictObject({ runId: z.string() });
const HEADERS = { Location: 'Where the run is', ...REPLAYED_HEADER };
const Headers = idempotencyHeaders(
  'Starts with the same key lead to the same run, for at least 24 hours. Choose a new one for each thing you want.',
  '0b3d2f7e-nightly-2026-11-22',
);

export const startRun = endpoint({
  operationId: 'startRun',
  method: 'post',
  path: '/api/v1/integrations/{id}/runs',
  tag: 'Runs',
  summary: 'Start a sync',
  description: 'Joins a run that goes on and would do the same: kind, dry run and settings version.',
  role: 'operator',
  headers: Headers,
  body: Body,
  answers: {
    200: { description: 'Joined a run that goes on and does the same', schema: Answer, headers: HEADERS },
    202: { description: 'The run begins', schema: Answer, headers: HEADERS },
  },
  errors: [
    'integration-not-found',
    'run-goes-on',
    'probe-goes-on',
    'secret-missing',
    'quarantined',
    'idempotency-key-reused',
    'temporal-unavailable',
    'temporal-refused',
    'payload-key-missing',
    'payload-changed',
  ],
  handle:
    ({ integrations, syncRuns }) =>
    async ({ body, headers: { 'idempotency-key': idempotencyKey }, caller, req }) => {
      const { id } = await integrationOf(req, integrations);
      const { kind } = body;
      const dryRun = body.dryRun || kind === 'drift';
      const key = idempotencyKey === undefined ? {} : { idempotencyKey };
      const { runId, joined, replayed } = await syncRuns.start(id, { kind, dryRun, startedBy: caller.name, ...key });
      const headers = { Location: `/api/v1/runs/${runId}`, ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}) };
      return { status: joined ? 200 : 202, headers, body: { runId } };
    },
});
