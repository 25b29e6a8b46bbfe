import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { upToDate } from './up-to-date.ts';

const Answer = z.strictObject({ runId: z.string() });
const HEADERS = { Location: 'Where the run is' };

export const previewDraft = endpoint({
  operationId: 'previewDraft',
  method: 'post',
  path: '/api/v1/integrations/{id}/draft/preview',
  tag: 'Integrations',
  summary: 'Preview the draft',
  description:
    'Starts a run that reads both sides and plans by the draft and by the settings in force, and ends there: it writes nothing and cannot be approved. `GET /runs/{id}/preview` says what would be otherwise.',
  role: 'admin',
  answers: {
    202: { description: 'The preview begins', schema: Answer, headers: HEADERS },
  },
  errors: [
    'integration-not-found',
    'no-draft',
    'draft-outdated',
    'run-goes-on',
    'probe-goes-on',
    'secret-missing',
    'quarantined',
    'temporal-unavailable',
    'temporal-refused',
    'payload-key-missing',
    'payload-changed',
  ],
  handle:
    ({ integrations, syncRuns }) =>
    async ({ caller, req }) => {
      const integration = await integrationOf(req, integrations);
      await upToDate(integration, false, integrations);
      const request = { kind: 'full', dryRun: true, preview: true, startedBy: caller.name } as const;
      const { runId } = await syncRuns.start(integration.id, request);
      return { status: 202, headers: { Location: `/api/v1/runs/${runId}` }, body: { runId } };
    },
});
