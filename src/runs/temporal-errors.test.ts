import { ServiceError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, NamespaceNotFoundError, WorkflowNotFoundError } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { NoWorkerError, TemporalAwayError, TemporalRefusedError } from './errors.ts';
import { isInvalidArgument, isNotFound, translated } from './temporal-errors.ts';

function grpc(code: number): Error {
  return Object.assign(new Error('from the server'), { code, details: 'details', metadata: {} });
}

describe('translated', () => {
  it.each([1, 4, 8, 14])('reads gRPC code %i as "Temporal does not answer"', (code) => {
    expect(translated(grpc(code))).toBeInstanceOf(TemporalAwayError);
    expect(translated(new ServiceError('wrapped', { cause: grpc(code) }))).toBeInstanceOf(TemporalAwayError);
  });

  it.each([7, 16])('reads gRPC code %i as "Temporal does not let us in"', (code) => {
    expect(translated(new ServiceError('wrapped', { cause: grpc(code) }))).toBeInstanceOf(TemporalRefusedError);
  });

  it('reads an unknown namespace alike', () => {
    expect(translated(new NamespaceNotFoundError('x'))).toBeInstanceOf(TemporalAwayError);
  });

  it('reads a workflow that is gone as a run that is over', () => {
    expect(translated(new WorkflowNotFoundError('gone', 'id', undefined))).toMatchObject({ code: 'run-finished' });
  });

  it('keeps the reason of an update that was refused', () => {
    const cause = ApplicationFailure.create({ message: 'the run is already paused' });
    expect(translated(new WorkflowUpdateFailedError('failed', cause))).toMatchObject({
      code: 'run-refused',
      reason: 'the run is already paused',
    });
  });

  it('tells an update without an answer from a server that is down', () => {
    expect(translated(new WorkflowUpdateRPCTimeoutOrCancelledError('late'))).toBeInstanceOf(NoWorkerError);
  });

  it('leaves everything else as it is', () => {
    const error = new Error('a bug');
    expect(translated(error)).toBe(error);
    expect(translated(grpc(13))).toMatchObject({ code: 13 });
  });
});

describe('isInvalidArgument and isNotFound', () => {
  it('go by the gRPC code', () => {
    expect(isInvalidArgument(new ServiceError('bad', { cause: grpc(3) }))).toBe(true);
    expect(isInvalidArgument(grpc(4))).toBe(false);
    expect(isNotFound(grpc(5))).toBe(true);
    expect(isNotFound(null)).toBe(false);
  });
});
