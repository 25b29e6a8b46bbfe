import type { Journal, JournalEntry } from '../../shared/journal.ts';
import { NO_JOURNAL } from '../../shared/journal.ts';

export type Category = { id: number; name: string };

/** Names are free text of the account. One of them looks like another at a careless glance. */
const SEEDED: readonly Category[] = [
  { id: 11, name: 'Arbeitsverträge' },
  { id: 12, name: 'Abmahnungen' },
  { id: 13, name: 'Performance Reviews' },
  { id: 14, name: 'Performance' },
  { id: 15, name: 'Bescheinigungen & Zeugnisse' },
  { id: 16, name: 'Other Documents' },
];

export class CategoryStore {
  journal: Journal = NO_JOURNAL;
  readonly #byId = new Map(SEEDED.map((category) => [category.id, category]));

  all(): Category[] {
    return [...this.#byId.values()];
  }

  get(id: number): Category | undefined {
    return this.#byId.get(id);
  }

  nextId(): number {
    return Math.max(0, ...this.#byId.keys()) + 1;
  }

  put(category: Category): Category {
    this.#byId.set(category.id, category);
    this.journal.append({ kind: 'category', category });
    return category;
  }

  remove(id: number): boolean {
    if (!this.#byId.delete(id)) return false;
    this.journal.append({ kind: 'category-gone', id });
    return true;
  }

  replay(entry: JournalEntry): void {
    const category = entry.category as Category;
    if (entry.kind === 'category') this.#byId.set(category.id, category);
    if (entry.kind === 'category-gone') this.#byId.delete(Number(entry.id));
  }
}
