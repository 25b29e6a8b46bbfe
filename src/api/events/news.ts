export interface News {
  /** Wakes everybody who waits. */
  tell(): void;
  /** Until there is news, the time is over or the signal says so. Leaves nothing behind on a signal that lives long. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export function createNews(): News {
  const waiting = new Set<() => void>();
  return {
    tell() {
      for (const wake of [...waiting]) wake();
    },
    wait(ms, signal) {
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', wake);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal?.addEventListener('abort', wake);
        waiting.add(wake);
        if (signal?.aborted) wake();
      });
    },
  };
}
