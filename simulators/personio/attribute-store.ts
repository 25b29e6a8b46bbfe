import { type AttributeDefinition, CUSTOM_ATTRIBUTES, SYSTEM_ATTRIBUTES } from '../company/attributes.ts';
import type { Journal, JournalEntry } from '../shared/journal.ts';
import { NO_JOURNAL } from '../shared/journal.ts';

/** What the administrators of the account set up: attributes by key, in the order of the catalogue. */
export class AttributeStore {
  journal: Journal = NO_JOURNAL;
  readonly #byKey = new Map<string, AttributeDefinition>();

  constructor() {
    for (const attribute of [...SYSTEM_ATTRIBUTES, ...CUSTOM_ATTRIBUTES]) this.#byKey.set(attribute.key, attribute);
  }

  all(): AttributeDefinition[] {
    return [...this.#byKey.values()];
  }

  get(key: string): AttributeDefinition | undefined {
    return this.#byKey.get(key);
  }

  put(attribute: AttributeDefinition): AttributeDefinition {
    this.#byKey.set(attribute.key, attribute);
    this.journal.append({ kind: 'attribute', attribute });
    return attribute;
  }

  remove(key: string): boolean {
    if (!this.#byKey.delete(key)) return false;
    this.journal.append({ kind: 'attribute-gone', key });
    return true;
  }

  replay(entry: JournalEntry): void {
    const attribute = entry.attribute as AttributeDefinition;
    if (entry.kind === 'attribute') this.#byKey.set(attribute.key, attribute);
    if (entry.kind === 'attribute-gone') this.#byKey.delete(`${entry.key}`);
  }
}
