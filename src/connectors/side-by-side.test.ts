import { describe, expect, it } from 'vitest';
import { sideBySide } from './side-by-side.ts';

describe('sideBySide', () => {
  it('works on so many at once and gives every result', async () => {
    let open = 0;
    let most = 0;
    const results = await collect(
      sideBySide(numbers(50), 4, async (item) => {
        open += 1;
        most = Math.max(most, open);
        await pause(1);
        open -= 1;
        return item * 2;
      }),
    );
    expect(results.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index * 2));
    expect(most).toBe(4);
  });

  it('gives a result as soon as it is there, though the source still waits for its next item', async () => {
    async function* slow() {
      yield 1;
      await pause(10_000);
    }
    const running = sideBySide(slow(), 3, async (item) => item);
    expect(await running.next()).toEqual({ done: false, value: 1 });
  });

  it('begins nothing new after a failure, hands out what was under way, then throws', async () => {
    const begun: number[] = [];
    const got: number[] = [];
    const broken = new Error('broken');
    const running = (async () => {
      for await (const result of sideBySide(numbers(50), 3, work)) got.push(result);
    })();
    async function work(item: number): Promise<number> {
      begun.push(item);
      await pause(item === 1 ? 1 : 20);
      if (item === 1) throw broken;
      return item;
    }
    await expect(running).rejects.toBe(broken);
    expect(begun).toEqual([0, 1, 2]);
    expect(got).toEqual([0, 2]);
  });

  it('does not run ahead of a slow caller without bound', async () => {
    let begun = 0;
    for await (const _ of sideBySide(numbers(1_000), 2, async () => (begun += 1))) {
      await pause(20);
      break;
    }
    expect(begun).toBeLessThan(20);
  });
});

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) yield number;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
