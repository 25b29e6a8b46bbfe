import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createBacklog } from './backlog.ts';

describe('a backlog', () => {
  it('has no more under way than it may, and all done when it is settled', async () => {
    const backlog = createBacklog(3);
    let running = 0;
    let most = 0;
    let done = 0;
    for (let index = 0; index < 12; index++) {
      await backlog.add(async () => {
        most = Math.max(most, ++running);
        await sleep(5 + (index % 3) * 5);
        running--;
        done++;
      });
    }
    expect(done).toBeLessThan(12);
    await backlog.settle();
    expect([done, most]).toEqual([12, 3]);
  });

  it('throws the first failure at the next piece, after what was under way has ended', async () => {
    const backlog = createBacklog(2);
    let ended = false;
    await backlog.add(async () => {
      await sleep(10);
      throw new Error('first');
    });
    await backlog.add(async () => {
      await sleep(40);
      ended = true;
      throw new Error('second');
    });
    let begun = false;
    const next = backlog.add(async () => {
      begun = true;
    });
    await expect(next).rejects.toThrow('first');
    expect([ended, begun]).toEqual([true, false]);
    await expect(backlog.settle()).rejects.toThrow('first');
  });

  it('with nothing in it settles at once', async () => {
    await createBacklog(1).settle();
  });
});
