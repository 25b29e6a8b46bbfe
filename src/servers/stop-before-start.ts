const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

function stop(): never {
  process.exit(0); // nothing has been begun that would have to be finished
}

/**
 * Until a process has begun its work, a signal ends it at once and well. Needed as the first process of a container, to which
 * the system passes no signal that it does not ask for: without it a stop would wait for its grace period, and then kill.
 */
export function stopAtOnce(): void {
  for (const signal of SIGNALS) if (!process.listeners(signal).includes(stop)) process.on(signal, stop);
}

/** From here on the process's own way of stopping counts. */
export function stopGently(): void {
  for (const signal of SIGNALS) process.removeListener(signal, stop);
}
