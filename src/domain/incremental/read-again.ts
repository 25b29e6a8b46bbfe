/**
 * Personio's index was seen to lag behind its webhooks by some seconds. Whoever reads within that time of a webhook reads once more after it,
 * whatever showed the first time: what showed may be another change. Until then the webhook counts as not served.
 */
export const READ_AGAIN_MS = 20_000;

/** What an update read. `nobody`: Personio did not know the id. */
export type Found = 'change' | 'nothing' | 'nobody';
