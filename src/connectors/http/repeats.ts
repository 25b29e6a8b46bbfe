/** What pages are made of; the id tells a page that repeats from one that goes on. */
export interface Identified {
  readonly id: string;
}

/**
 * Says of each page whether it shows only what earlier ones did. Rows that nobody can read may be new ones: of those, only a
 * page after one that brought nobody new either counts as a repeat.
 */
export function createRepeats(): (items: readonly Identified[]) => boolean {
  const seen = new Set<string>();
  let newBefore = true;
  return (items) => {
    const known = seen.size;
    for (const { id } of items) seen.add(id);
    const isNew = seen.size > known;
    const repeated = !isNew && (items.length > 0 || !newBefore);
    newBefore = isNew;
    return repeated;
  };
}
