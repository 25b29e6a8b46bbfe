import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

/** One attempt at an activity, as Temporal would start it; `cancel()` cancels it. */
export function anAttempt(attempt = 1, activityId = '7'): MockActivityEnvironment {
  return new MockActivityEnvironment(
    {
      attempt,
      activityId,
      activityType: 'underTest',
      workflowExecution: { workflowId: 'full-sync/test', runId: 'workflow-run' },
    },
    { logger: new DefaultLogger('ERROR') }, // failures are what many tests are about
  );
}

/** What an attempt failed with; a test that expects a failure must not pass without one. */
export async function failureOf(work: Promise<unknown>): Promise<ApplicationFailure> {
  const ended = await work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  if (ended instanceof ApplicationFailure) return ended;
  throw ended;
}

/** Everything that a stored failure would say, its stack included. */
export function saidBy(failure: Error): string {
  const own = Object.getOwnPropertyNames(failure).map((name) => String(failure[name as keyof Error]));
  return [failure.name, ...own, failure.cause instanceof Error ? saidBy(failure.cause) : ''].join('\n');
}

/** Keeps what is logged, so that a test can look for what must not be there. */
export function keptLogger() {
  const lines: { level: string; values: Readonly<Record<string, unknown>>; sentence: string }[] = [];
  const keep = (level: string) => (values: Readonly<Record<string, unknown>>, sentence: string) =>
    void lines.push({ level, values, sentence });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
