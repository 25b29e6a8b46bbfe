import { expect, it } from 'vitest';
import { watchedLimiter } from './watched-limiter.ts';

it('says who gets in line and who leaves it, with a permit or without', async () => {
  const turns: { resolve(): void; reject(reason: unknown): void }[] = [];
  const acquire = () => new Promise<void>((resolve, reject) => turns.push({ resolve, reject }));
  let waiting = 0;
  const limiter = watchedLimiter({ acquire, refused: async () => {}, spent: async () => {} }, () => {
    waiting++;
    return () => void waiting--;
  });
  const { signal } = new AbortController();
  const [first, second] = [limiter.acquire(signal), limiter.acquire(signal)];
  expect(waiting).toBe(2);
  turns[0]?.resolve();
  await first;
  expect(waiting).toBe(1);
  turns[1]?.reject(new Error('cancelled'));
  await expect(second).rejects.toThrow('cancelled');
  expect(waiting).toBe(0);
});
