/** What has to go when the rehearsal ends, however it ends. */
export const everything = new AsyncDisposableStack();

let stopping: Promise<void> | undefined;

/** Comes back when all is gone, however many ask for it. */
export function stopEverything(): Promise<void> {
  stopping ??= everything.disposeAsync();
  return stopping;
}

/** At a terminal one Ctrl-C arrives several times; the first one counts. */
export function stopOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      if (everything.disposed) return;
      process.stderr.write('Stopping everything that was started.\n');
      process.exitCode = code;
      void stopEverything().finally(() => process.exit());
    });
  }
}
