import { setTimeout as sleep } from 'node:timers/promises';

/** Sleeps; an abort ends it with the signal's own reason. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** Wait before attempt `attempt + 1`: doubles each time, and half of it is chance so that workers do not march in step. */
export function backoff(firstMs: number, attempt: number, random: () => number = Math.random): number {
  const fullMs = firstMs * 2 ** (attempt - 1);
  return fullMs / 2 + (fullMs / 2) * random();
}
