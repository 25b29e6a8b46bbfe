import { Context } from '@temporalio/activity';
import type { Logger } from '../ports/logger.ts';
import { originOf, toFailure } from './failure.ts';

/** Well below every heartbeat timeout in use (5 s in tests); the SDK throttles what it sends. */
const BEAT_MS = 1_000;

/**
 * Runs an activity with a heartbeat from a timer, so that one slow vendor call is not a missed beat, and translates what it
 * throws. `stopping` is aborted when the run is cancelled or the worker goes down: begin nothing new, finish what is on the wire.
 */
export async function heartbeating<Result>(
  logger: Logger,
  work: (stopping: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), BEAT_MS);
  try {
    return await work(context.cancellationSignal);
  } catch (error) {
    if (context.cancellationSignal.aborted) throw await cancelledOr(error, context);
    logger.warn(
      { activity: context.info.activityType, attempt: context.info.attempt, ...originOf(error) },
      'Activity attempt failed',
    );
    throw toFailure(error);
  } finally {
    clearInterval(beat);
  }
}

/** A cancelled activity must end as cancelled, or Temporal would retry it. */
async function cancelledOr(error: unknown, context: Context): Promise<unknown> {
  return context.cancelled.then(
    () => toFailure(error),
    (cancelled) => cancelled,
  );
}

/** A wait that ends early when asked to stop. */
export async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
