import { describe, expect, it } from 'vitest';
import { uploadPlaces } from './upload-places.ts';

/** Work that goes on until it is told to end. */
function open() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve, fail: reject };
}

describe('files that arrive at once', () => {
  it('are so many at most; the next enters when one has left, also by an error', async () => {
    const inPlace = uploadPlaces({ places: 2, waitMs: 60_000 });
    const [first, second, third, fourth] = [open(), open(), open(), open()];
    let entered = 0;
    const all = [first, second, third, fourth].map(({ work }) =>
      inPlace(() => {
        entered++;
        return work();
      }),
    );
    await Promise.resolve();
    expect(entered).toBe(2);
    first.fail(new Error('cut'));
    await expect(all[0]).rejects.toThrow('cut');
    expect(entered).toBe(3);
    for (const one of [second, third, fourth]) one.end();
    await Promise.all(all.slice(1));
    expect(entered).toBe(4);
  });

  it('that find no place in time are told to come again, and take none', async () => {
    const inPlace = uploadPlaces({ places: 1, waitMs: 5 });
    const first = open();
    const held = inPlace(first.work);
    const refused = inPlace(async () => 'never');
    await expect(refused).rejects.toMatchObject({
      ...{ status: 503, words: { code: 'too-many-uploads' }, headers: { 'Retry-After': '5' } },
    });
    first.end();
    await held;
    expect(await inPlace(async () => 'next')).toBe('next');
    expect(await inPlace(async () => 'and again')).toBe('and again');
  });
});
