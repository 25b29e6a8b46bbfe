import type { Limiter } from '../../ports/limiter.ts';

/** The same limiter; `onWait` hears who gets in line, and what it answers is called when they leave it, permit or not. */
export function watchedLimiter(limiter: Limiter, onWait: () => () => void): Limiter {
  return {
    async acquire(signal) {
      const leave = onWait();
      try {
        await limiter.acquire(signal);
      } finally {
        leave();
      }
    },
    refused: limiter.refused,
    spent: limiter.spent,
  };
}
