import { say } from './say.mjs';

/** Says every half minute that something slow still goes on, so that nobody takes it for a hang. */
export async function withHeartbeat(what, work, everyMs = 30_000) {
  const startedAt = Date.now();
  const beat = setInterval(
    () => say(`  ... ${what}, ${Math.round((Date.now() - startedAt) / 1000)} s so far`),
    everyMs,
  );
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
