import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withBacklog } from './backlog.ts';

describe('work with a backlog', () => {
  it('has no more under way than it may, and all done at the end', async () => {
    let running = 0;
    let most = 0;
    let done = 0;
    const doneWhenFed = await withBacklog(3, async (add) => {
      for (let index = 0; index < 12; index++) {
        await add(async () => {
          most = Math.max(most, ++running);
          await sleep(5 + (index % 3) * 5);
          running--;
          done++;
        });
      }
      return done;
    });
    expect(doneWhenFed).toBeLessThan(12);
    expect([done, most]).toEqual([12, 3]);
  });

  it('throws the first failure at the next piece, after what was under way has ended', async () => {
    let ended = false;
    let begun = false;
    const work = withBacklog(2, async (add) => {
      await add(async () => {
        await sleep(10);
        throw new Error('first');
      });
      await add(async () => {
        await sleep(40);
        ended = true;
        throw new Error('second');
      });
      await add(async () => {
        begun = true;
      });
    });
    await expect(work).rejects.toThrow('first');
    expect([ended, begun]).toEqual([true, false]);
  });

  it('throws a failure that comes after the last piece was handed over', async () => {
    const work = withBacklog(2, async (add) => {
      await add(async () => {
        await sleep(10);
        throw new Error('late');
      });
    });
    await expect(work).rejects.toThrow('late');
  });

  it('lets what is under way end before it throws what stopped the feeding', async () => {
    let ended = false;
    const work = withBacklog(2, async (add) => {
      await add(async () => {
        await sleep(20);
        ended = true;
      });
      throw new Error('no more pages');
    });
    await expect(work).rejects.toThrow('no more pages');
    expect(ended).toBe(true);
  });
});
