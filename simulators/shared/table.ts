export type Row = { id: number };
type KeyOf<T> = (row: T) => string | null;

/** Rows by id, in the order in which they came, and by what they are looked up by. Rows are replaced, never changed. */
export class Table<T extends Row> {
  readonly #rows = new Map<number, T>();
  readonly #previous = new Map<number, T | null>();
  readonly #indexes: Record<string, { keyOf: KeyOf<T>; ids: Map<string, Set<number>> }> = {};
  #lastId: number;

  constructor(lastId: number, keys: Record<string, KeyOf<T>> = {}) {
    this.#lastId = lastId;
    for (const [name, keyOf] of Object.entries(keys)) this.#indexes[name] = { keyOf, ids: new Map() };
  }

  get size(): number {
    return this.#rows.size;
  }

  nextId(): number {
    return this.#lastId + 1;
  }

  /** With `stale`, as it was before the last write: nothing for a new one. */
  get(id: number, stale = false): T | undefined {
    const before = stale ? this.#previous.get(id) : undefined;
    return before === null ? undefined : (before ?? this.#rows.get(id));
  }

  all(): T[] {
    return [...this.#rows.values()];
  }

  by(index: string, key: string): T[] {
    const ids = this.#indexes[index]?.ids.get(key);
    return ids ? [...ids].map((id) => this.#rows.get(id) as T) : [];
  }

  put(row: T): void {
    const before = this.#rows.get(row.id);
    if (before) this.#unindex(before);
    this.#previous.set(row.id, before ?? null);
    this.#rows.set(row.id, row);
    this.#lastId = Math.max(this.#lastId, row.id);
    for (const { keyOf, ids } of Object.values(this.#indexes)) {
      const key = keyOf(row);
      if (key === null) continue;
      const held = ids.get(key);
      if (held) held.add(row.id);
      else ids.set(key, new Set([row.id]));
    }
  }

  remove(id: number): boolean {
    const row = this.#rows.get(id);
    if (!row) return false;
    this.#unindex(row);
    this.#previous.delete(id);
    return this.#rows.delete(id);
  }

  /** From now on everything counts as having been there for long. */
  settle(): void {
    this.#previous.clear();
  }

  #unindex(row: T): void {
    for (const { keyOf, ids } of Object.values(this.#indexes)) {
      const key = keyOf(row);
      const held = key === null ? undefined : ids.get(key);
      if (key === null || !held) continue;
      held.delete(row.id);
      if (held.size === 0) ids.delete(key);
    }
  }
}
