interface Waiter {
  readonly signal: AbortSignal;
  resolve(): void;
  reject(reason: unknown): void;
}

export interface WaitingLine {
  /** Resolves when it is the caller's turn and `takeOne` let it through; an abort leaves the line. */
  readonly pass: (signal: AbortSignal) => Promise<void>;
}

/** Callers come through one after the other: only the first in line does the asking. */
export function createWaitingLine(takeOne: (signal: AbortSignal) => Promise<void>): WaitingLine {
  const waiters: Waiter[] = [];
  let moving = false;

  async function move(): Promise<void> {
    for (let first = waiters[0]; first; first = waiters[0]) {
      try {
        await takeOne(first.signal);
        first.resolve();
      } catch (error) {
        first.reject(error);
      }
      const place = waiters.indexOf(first); // an aborted waiter has left by itself
      if (place >= 0) waiters.splice(place, 1);
    }
    moving = false;
  }

  async function pass(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const turn = Promise.withResolvers<void>();
    const waiter = { signal, resolve: turn.resolve, reject: turn.reject };
    const leave = () => {
      const place = waiters.indexOf(waiter);
      if (place > 0) waiters.splice(place, 1); // the first one is asking, and ends through its signal
      turn.reject(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    waiters.push(waiter);
    if (!moving) {
      moving = true;
      void move();
    }
    try {
      await turn.promise;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  return { pass };
}
