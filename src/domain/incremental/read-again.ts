import type { HintSource } from './hint.ts';

/** Personio's index was seen to lag behind its webhooks by some seconds. */
export const READ_AGAIN_MS = 20_000;

/** What an update read. `nobody`: Personio did not know the id. */
export type Found = 'change' | 'nothing' | 'nobody';

/**
 * Whether an update reads once more later: Personio said that something changed, and the read showed nothing of it. Once, since a
 * webhook also comes for what does not concern the sync.
 */
export function shouldReadAgain(sources: readonly HintSource[], found: Found, isAgain: boolean): boolean {
  return !isAgain && found !== 'change' && sources.includes('webhook');
}
