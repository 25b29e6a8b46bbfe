import { foldText } from './scope.ts';

export type Index<Item> = ReadonlyMap<string, readonly Item[]>;

/** Items by a key; those without one are left out. */
export function indexBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Index<Item> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null || key === '') continue;
    const bucket = index.get(key);
    if (bucket) bucket.push(item);
    else index.set(key, [item]);
  }
  return index;
}

/** Addresses are one and the same in any case. */
export function foldedAddress(email: string | null): string | null {
  const folded = email === null ? '' : foldText(email);
  return folded === '' ? null : folded;
}
