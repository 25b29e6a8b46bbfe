import { type AttributeDefinition, SYNC_KEY } from '../../company/attributes.ts';
import type { Employee, Plain } from '../../company/employee.ts';
import { hashText } from '../../shared/random.ts';
import type { World } from '../world.ts';
import { wireDay, wireInstant } from './dates.ts';
import { wireReference } from './wire-reference.ts';

/** The JSON text of one value. Text rather than an object, so that long ids go out with all their digits. */
export function wireValue(world: World, attribute: AttributeDefinition, employee: Employee): string {
  const { settings } = world;
  const { key, type } = attribute;
  const value = employee[key] ?? null;
  if (key === 'id') return employee.id;
  if (key === 'email') return JSON.stringify(value);
  if (key === 'created_at' || key === 'last_modified_at') return quoted(value, (iso) => wireInstant(iso, settings));
  if (key === SYNC_KEY) return JSON.stringify(spelled(value, employee.id, settings.scopeSpelling));
  const reference = wireReference(world, key, employee);
  if (reference !== undefined) return reference;
  if (type === 'date') return quoted(value, (day) => wireDay(day, settings));
  if (type === 'tags') return JSON.stringify(wireTags(value, employee.id, settings.tagsForm));
  if (type === 'integer' || type === 'decimal') return wireNumber(value, settings.numbersAs);
  return JSON.stringify(value === null ? '' : String(value));
}

function quoted(value: Plain, write: (text: string) => string): string {
  return typeof value === 'string' && value !== '' ? JSON.stringify(write(value)) : 'null';
}

/** Joined, a comma inside a tag looks like a separator; newer accounts put a JSON list into the string. */
function wireTags(value: Plain, id: string, form: 'joined' | 'json' | 'mixed'): string {
  const tags = Array.isArray(value) ? value : [];
  if (tags.length === 0) return '';
  const asJson = form === 'json' || (form === 'mixed' && hashText(id) % 2 === 0);
  return asJson ? JSON.stringify(tags) : tags.join(',');
}

function wireNumber(value: Plain, form: 'numbers' | 'strings'): string {
  if (value === null || value === '') return form === 'numbers' ? 'null' : '""';
  return JSON.stringify(form === 'numbers' ? value : String(value));
}

const SPELLINGS = ['Ja', 'JA', 'ja '];

function spelled(value: Plain, id: string, spelling: 'clean' | 'mixed'): Plain {
  const ticket = hashText(id, 7) % 60;
  if (spelling === 'clean' || value !== 'ja') return value ?? '';
  return SPELLINGS[ticket] ?? value;
}
