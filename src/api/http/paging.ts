import { z } from 'zod';
import { invalidInput } from './api-error.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

export const limit = limitUpTo(MAX_LIMIT);

export function limitUpTo(most: number) {
  return z.coerce.number().int().min(1).max(most).default(DEFAULT_LIMIT).meta({ description: 'How many at most.' });
}

const FOREIGN = 'must be the `next` of an earlier answer to the same list; begin again without it';

/** The id after which a page goes on; ours are UUIDs and counters. */
export const cursor = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, FOREIGN)
  .exactOptional()
  .meta({ description: 'The `next` of the page before.' });
/** Steps and problems are counted. */
export const countedCursor = z
  .string()
  .regex(/^\d{1,15}$/, FOREIGN)
  .exactOptional()
  .meta({ description: 'The `next` of the page before.' });

/** Every list answers like this. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ description: 'What to go on with as `before` or `after`; null on the last page.' }),
  });
}

/** 400 for a cursor that is in no list: an empty answer would pass for the end. */
export function requireCursor(name: 'before' | 'after', isKnown: boolean): void {
  if (!isKnown) throw invalidInput('invalid-query', [{ path: name, message: FOREIGN }]);
}

/** The same for counted ids: the one after the number before is the cursor itself, if it is there. */
export async function requireCountedCursor(
  after: string | undefined,
  oneAfter: (after: string) => Promise<readonly { readonly id: string }[]>,
): Promise<void> {
  if (after === undefined) return;
  const [found] = await oneAfter(String(Math.max(0, Number(after) - 1)));
  requireCursor('after', found !== undefined && Number(found.id) === Number(after));
}

/** The id to go on from; null when this was the last page. A full page may be followed by an empty one. */
export function nextOf(items: readonly { readonly id: string }[], limitOfPage: number): string | null {
  return items.length < limitOfPage ? null : (items.at(-1)?.id ?? null);
}
