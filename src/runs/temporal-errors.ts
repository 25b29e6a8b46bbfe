import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, NamespaceNotFoundError, WorkflowNotFoundError } from '@temporalio/common';
import { NoWorkerError, RunConflictError, TemporalAwayError, TemporalRefusedError } from './errors.ts';

/** gRPC: 1 cancelled, 4 deadline exceeded, 8 resource exhausted, 14 unavailable. */
const AWAY: readonly number[] = [1, 4, 8, 14];
/** gRPC: 7 permission denied, 16 unauthenticated. */
const REFUSED: readonly number[] = [7, 16];
const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;

/** The one place where what Temporal throws becomes one of our errors; what is not known stays as it is. */
export function translated(error: unknown): unknown {
  if (error instanceof WorkflowNotFoundError) return new RunConflictError('run-finished', null);
  if (error instanceof WorkflowUpdateFailedError) {
    const otherRun = error.cause instanceof ApplicationFailure && error.cause.type === 'other-run';
    return new RunConflictError(otherRun ? 'run-finished' : 'run-refused', null, reasonOf(error));
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return new NoWorkerError('no worker answered in time');
  if (error instanceof NamespaceNotFoundError) return new TemporalAwayError('Temporal does not know the namespace');
  const code = grpcCode(error);
  if (code !== null && REFUSED.includes(code))
    return new TemporalRefusedError(`Temporal refuses our credential (gRPC ${code})`);
  if (code !== null && AWAY.includes(code)) return new TemporalAwayError(`Temporal does not answer (gRPC ${code})`);
  return error;
}

/** How the server says that a search attribute is not registered; other bad arguments look the same. */
export function isInvalidArgument(error: unknown): boolean {
  return grpcCode(error) === INVALID_ARGUMENT;
}

/** No workflow of that id was ever started, or its retention is over. */
export function isNotFound(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || grpcCode(error) === NOT_FOUND;
}

function reasonOf(error: WorkflowUpdateFailedError): string | null {
  return error.cause instanceof ApplicationFailure ? error.cause.message : null;
}

function grpcCode(error: unknown): number | null {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? cause.code : null;
}
