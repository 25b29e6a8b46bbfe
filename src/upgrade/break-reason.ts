import { DeterminismViolationError } from '@temporalio/workflow';

/** Why a history does not fit this version, as the end of a sentence that begins with the run. */
export function breakReason(error: Error): string {
  const detail = detailOf(error.message);
  return error instanceof DeterminismViolationError
    ? `would get stuck, because this version does something else than its history holds: ${detail}`
    : `cannot be replayed: ${detail}`;
}

/** The SDK hands on what its core printed of a structure; in it stands the one sentence that helps. */
function detailOf(message: string): string {
  const [, quoted] = /message: "((?:[^"\\]|\\.)*)"/.exec(message) ?? [];
  return (quoted ?? message).replace(/^\[TMPRL\d+\] (Nondeterminism error: )?/, '').replaceAll('\\"', '"');
}
