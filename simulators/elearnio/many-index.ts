/** Key to ids. Most keys have one id, so a set is made only where a second one comes. */
export class ManyIndex<K> {
  readonly #ids = new Map<K, number | Set<number>>();

  add(key: K, id: number): void {
    const held = this.#ids.get(key);
    if (held === undefined) this.#ids.set(key, id);
    else if (typeof held === 'number') this.#ids.set(key, new Set([held, id]));
    else held.add(id);
  }

  remove(key: K, id: number): void {
    const held = this.#ids.get(key);
    if (held === id) this.#ids.delete(key);
    else if (typeof held === 'object' && held.delete(id) && held.size === 0) this.#ids.delete(key);
  }

  get(key: K): number[] {
    const held = this.#ids.get(key);
    if (held === undefined) return [];
    return typeof held === 'number' ? [held] : [...held];
  }
}
