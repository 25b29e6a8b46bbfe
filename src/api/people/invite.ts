import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { idempotencyHeaders, REPLAYED_HEADER } from '../http/idempotency-key.ts';
import { languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { RunAnswer, runAnswer } from '../runs/run-answer.ts';
import { employeeIdOf } from './employee-id.ts';
import { startedRun } from './started-run.ts';

const HEADERS = { Location: 'Where the run is', ...REPLAYED_HEADER };
const Headers = idempotencyHeaders(
  'Calls with the same key lead to the same run, for at least 24 hours: nobody is sent two mails because an answer was lost. Choose a new one for each invitation you want.',
  'invite-4711-2026-11-22',
);

export const invitePerson = endpoint({
  operationId: 'invitePerson',
  method: 'post',
  path: '/api/v1/integrations/{id}/people/{employeeId}/invite',
  tag: 'People',
  summary: 'Invite one person',
  description:
    'Has the LMS send the invitation to their account, also where it was sent before. Once for each call, or for each `Idempotency-Key`: nobody can be asked whether a mail went out, so an unknown outcome is shown as `unconfirmed` and never repeated.',
  role: 'operator',
  headers: Headers,
  answers: {
    202: { description: 'The run that sends it', schema: RunAnswer, headers: HEADERS },
  },
  errors: [
    'integration-not-found',
    'person-not-found',
    'person-held',
    'person-erased',
    'no-account',
    'cannot-invite',
    'probe-goes-on',
    'secret-missing',
    'quarantined',
    'idempotency-key-reused',
    'temporal-unavailable',
    'temporal-refused',
  ],
  handle:
    (deps) =>
    async ({ req, caller, headers: { 'idempotency-key': idempotencyKey } }) => {
      const integration = await integrationOf(req, deps.integrations);
      const employeeId = employeeIdOf(req);
      if (!(await deps.canInvite(integration.id))) throw CANNOT;
      const key = idempotencyKey === undefined ? {} : { idempotencyKey };
      const asker = { startedBy: caller.name, ...key };
      const { runId, replayed } = await deps.syncRuns.invite(integration.id, employeeId, asker);
      const run = await startedRun(deps.runs, runId);
      const body = await runAnswer(run, integration.name, deps, languageOf(req));
      const headers = { Location: `/api/v1/runs/${runId}`, ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}) };
      return { status: 202, headers, body };
    },
});

const CANNOT = new ApiError({
  code: 'cannot-invite',
  detail: 'This LMS does not offer to send an invitation by itself.',
  remedy:
    'Send it in the LMS, by hand. If your portal offers the route POST /members/{id}/invitations, the operator sets MATRIKEL_LMS_EXTENSIONS=true.',
});
