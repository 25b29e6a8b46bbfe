const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// At a terminal one Ctrl-C arrives up to three times: from the terminal, from npm and from scripts/start.mjs.
const SAME_KEYPRESS_MS = 1_500;

/** Aborts at the first signal. A second wish, clearly later than the first, is for those who cannot wait. */
export function onStopSignal(onSecond: () => void): AbortController {
  const stopping = new AbortController();
  let firstAt = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (firstAt === 0) firstAt = Date.now();
      else if (signal === 'SIGINT' && Date.now() - firstAt > SAME_KEYPRESS_MS) onSecond();
      stopping.abort(signal);
    });
  }
  return stopping;
}
