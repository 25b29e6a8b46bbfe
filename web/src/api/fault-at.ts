import { ProblemError } from './answered.ts';

/** What is wrong with one of the things that were sent, and what to do about it; said beside its field. */
export function faultAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const fault = error.errors.find((one) => one.path === path);
  return fault && [fault.message, fault.remedy].filter(Boolean).join(' ');
}
