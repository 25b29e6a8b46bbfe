import { isStoreAway } from '../../ports/store-away.ts';
import { NotThereError, RunConflictError, TemporalAwayError } from '../../runs/index.ts';
import { ApiError, notFound } from './api-error.ts';
import { bodyError } from './body-errors.ts';

/** What other layers throw, as an answer; anything not known here is a fault of ours. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof NotThereError) return notFound('run');
  if (error instanceof RunConflictError) return conflict(error);
  if (error instanceof TemporalAwayError) return unavailable('temporal-unavailable', 'Temporal');
  if (isStoreAway(error)) return unavailable('database-unavailable', 'the database');
  return bodyError(error) ?? INTERNAL;
}

const CONFLICTS = {
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
  'secret-missing': {
    detail: 'The client secret or the API key is missing; it was dropped when a host changed.',
    remedy: 'Give it again with PATCH /api/v1/integrations/{id}, then start the run.',
  },
} as const;

function conflict({ code, runId, reason }: RunConflictError): ApiError {
  const { detail, remedy } = CONFLICTS[code];
  const said = reason === null ? detail : `${detail} It said: ${reason}.`;
  return new ApiError({
    status: 409,
    code,
    title: 'Conflict',
    detail: said,
    remedy,
    ...(runId === null ? {} : { runId }),
  });
}

function unavailable(code: string, what: string): ApiError {
  return new ApiError({
    status: 503,
    code,
    title: 'Unavailable',
    detail: `At the moment ${what} does not answer. Nothing is lost; runs go on when it is back.`,
    remedy: 'Try again in a moment. If it lasts, GET /readyz says what is missing; tell the operator.',
  });
}

const INTERNAL = new ApiError({
  status: 500,
  code: 'internal-error',
  title: 'Internal error',
  detail: 'Something failed inside Matrikel.',
  remedy: "Try again. If it happens again, tell the operator the time; the API's log has the rest.",
});
