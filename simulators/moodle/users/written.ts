import { storedValue } from '../fields/stored-value.ts';
import type { Site } from '../site.ts';
import { storedCountry } from './account-rules.ts';
import { TEXT_FIELDS, type User } from './user.ts';
import type { GivenTexts, Pair } from './user-spec.ts';

/** Mail and look of the site; a preference that nobody knows is not kept. */
const FORCE_CHANGE = 'auth_forcepasswordchange';

export function writtenTexts(before: User['texts'], given: GivenTexts): User['texts'] {
  const after = { ...before };
  for (const name of TEXT_FIELDS) {
    const text = given[name];
    if (text !== undefined) after[name] = name === 'country' ? storedCountry(text) : text;
  }
  return after;
}

/** A field that does not exist, or a choice that does not, is dropped without a word. */
export function writtenCustom(site: Site, before: User['custom'], given: readonly Pair[] = []): User['custom'] {
  const after = { ...before };
  for (const { type, value } of given) {
    const field = site.tables.fields.by('shortname', type)[0];
    if (!field) {
      site.count({ droppedValues: 1 });
      continue;
    }
    const stored = storedValue(field, value, site.settings);
    if (stored === '' && value !== '') site.count({ droppedValues: 1 });
    after[type] = stored;
  }
  return after;
}

export function forcedChange(before: boolean, given: readonly Pair[] = []): boolean {
  const asked = given.find(({ type }) => type === FORCE_CHANGE);
  return asked === undefined ? before : asked.value === '1';
}
