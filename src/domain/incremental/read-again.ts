/**
 * Personio's index was seen to lag behind its webhooks by some seconds. Whoever reads within that time of a webhook reads once more after
 * it. Until then the webhook counts as not served.
 */
export const READ_AGAIN_MS = 20_000;

/**
 * One webhook and one change that was written: it was that one. Of several webhooks only the first may have shown, so the second look is
 * taken; it would otherwise double the cost of every change. Where the one that showed was older, a poll finds the other.
 */
export function showsWhatCalled(webhooks: number, wrote: boolean): boolean {
  return webhooks === 1 && wrote;
}

/** What an update read. `nobody`: Personio did not know the id. */
export type Found = 'change' | 'nothing' | 'nobody';
