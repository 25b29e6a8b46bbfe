import { PayloadKeyError } from '../../payloads/errors.ts';
import { ProbeGoesOnError } from '../../ports/probe-store.ts';
import { isStoreAway } from '../../ports/store-away.ts';
import { NotThereError, RunConflictError, TemporalAwayError, TemporalRefusedError } from '../../runs/index.ts';
import { ApiError, notFound } from './api-error.ts';
import { bodyError } from './body-errors.ts';

/** What other layers throw, as an answer; anything not known here is a fault of ours. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof NotThereError) return notFound(error.what);
  if (error instanceof RunConflictError) return conflict(error);
  if (error instanceof ProbeGoesOnError) return PROBE_GOES_ON;
  if (error instanceof TemporalAwayError) return unavailable('temporal-unavailable', 'Temporal');
  if (error instanceof TemporalRefusedError) return REFUSED;
  if (error instanceof PayloadKeyError) return unopened(error);
  if (isStoreAway(error)) return unavailable('database-unavailable', 'the database');
  return bodyError(error) ?? INTERNAL;
}

const CONFLICTS = {
  'idempotency-key-reused': {
    detail: 'This Idempotency-Key came before, with another request.',
    remedy: 'Take a new key for each thing you want to start; send the same key only to repeat the same request.',
  },
  'run-goes-on': {
    detail: 'Another run of this integration goes on and would not do the same.',
    remedy: 'Wait for it, or cancel it with POST /api/v1/runs/{id}/cancel, then start again.',
  },
  'run-finished': {
    detail: 'This run does not go on any more.',
    remedy: 'Nothing to do; start a new run if one is needed.',
  },
  'run-refused': {
    detail: 'The run refused this in its present state.',
    remedy: 'Read the run with GET /api/v1/runs/{id} and decide by its status.',
  },
  'run-not-waiting': {
    detail: 'This run does not wait for a decision.',
    remedy: 'Read the run with GET /api/v1/runs/{id} and decide by its status.',
  },
  'plan-differs': {
    detail: 'This run has another plan than the one that was approved. Nothing was changed.',
    remedy: 'Look at the plan with GET /api/v1/runs/{id}/steps and approve with the `planHash` of that run.',
  },
  'approval-expired': {
    detail: 'The time in which this plan could be approved is over.',
    remedy: 'Start a new run and approve its plan.',
  },
  'already-decided': {
    detail: 'Somebody decided about this plan already, otherwise.',
    remedy: 'GET /api/v1/runs/{id} says who and when. Start a new run if something else is wanted.',
  },
  'settings-changed': {
    detail: 'The settings changed since this plan was made.',
    remedy: 'Start a new run: its plan follows the settings that are in force now.',
  },
  quarantined: {
    detail:
      'The integration is in quarantine: access was withdrawn, or too many changes failed. Nothing is written for now.',
    remedy:
      'GET /api/v1/integrations/{id} says why. Put that right, then POST /api/v1/integrations/{id}/check: a check without errors ends the quarantine.',
  },
  'person-erased': {
    detail: 'This person was erased: nothing is done for them any more.',
    remedy: 'If they are to be served again, an admin readmits them with POST /api/v1/people/{employeeId}/readmit.',
  },
  'person-held': {
    detail: 'This person is held: nothing is written for them.',
    remedy: 'Release them with DELETE /api/v1/integrations/{id}/people/{employeeId}/hold first.',
  },
  'no-account': {
    detail: 'Nobody can be invited who has no account that Matrikel knows of.',
    remedy:
      'POST /api/v1/integrations/{id}/people/{employeeId}/sync makes one, where the settings say so; GET on the person says why not.',
  },
  'one-person': {
    detail: 'This run is about one person and ends by itself within seconds.',
    remedy: 'Wait for its end. To keep anything from being written for them, hold the person.',
  },
  'secret-missing': {
    detail: 'The client secret or the API key is missing; it was dropped when a host changed.',
    remedy: 'Give it again with PATCH /api/v1/integrations/{id}, then start the run.',
  },
} as const;

function conflict({ code, runId, reason }: RunConflictError): ApiError {
  const { detail, remedy } = CONFLICTS[code];
  const said = reason === null ? detail : `${detail} It said: ${reason}.`;
  return new ApiError({
    code,
    detail: said,
    remedy,
    ...(runId === null ? {} : { runId }),
  });
}

function unavailable(code: 'temporal-unavailable' | 'database-unavailable', what: string): ApiError {
  return new ApiError({
    code,
    detail: `At the moment ${what} does not answer. Nothing is lost; runs go on when it is back.`,
    remedy: 'Try again in a moment. If it lasts, GET /readyz says what is missing; tell the operator.',
  });
}

function unopened({ code, message }: PayloadKeyError): ApiError {
  const remedies = {
    'payload-key-missing': 'Add that key to MATRIKEL_PAYLOAD_KEY again, behind the newest one, for API and workers.',
    'payload-changed':
      'Send the payload as Temporal stores it. In a history of ours: look into who can write to Temporal.',
  };
  return new ApiError({ code, detail: message, remedy: remedies[code] });
}

export const PROBE_GOES_ON = new ApiError({
  code: 'probe-goes-on',
  detail: 'A probe of this integration goes on.',
  remedy: 'Try again when it has ended; it takes a few minutes at most.',
});

const REFUSED = new ApiError({
  code: 'temporal-refused',
  detail: 'Temporal refuses the credential of Matrikel, or its use of the namespace. Nothing was done.',
  remedy: 'Tell the operator to check TEMPORAL_API_KEY (or the client certificate) and TEMPORAL_NAMESPACE.',
});

const INTERNAL = new ApiError({
  code: 'internal-error',
  detail: 'Something failed inside Matrikel.',
  remedy: "Try again. If it happens again, tell the operator the time; the API's log has the rest.",
});
