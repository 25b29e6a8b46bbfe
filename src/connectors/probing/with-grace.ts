const GRACE_MS = 10_000;

/** A write that is on its way ends by itself: one that is cut off could take effect after everything was put back. */
export function withGrace(signal: AbortSignal): AbortSignal {
  const late = new AbortController();
  signal.addEventListener('abort', () => setTimeout(() => late.abort(signal.reason), GRACE_MS).unref(), { once: true });
  return late.signal;
}
