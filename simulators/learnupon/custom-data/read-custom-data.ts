import type { Portal } from '../portal.ts';
import { asObject, type Body } from '../request.ts';
import { checkedValue } from './custom-value.ts';
import type { CustomValues, Field } from './field.ts';

export type CustomInput = { values: CustomValues; dropped: number } | { refused: string };

/** The written custom data; what does not fit is dropped without a word, or refuses the whole write, as switched. */
export function readCustomData(portal: Portal, body: Body): CustomInput {
  if (body.CustomData === undefined) return { values: {}, dropped: 0 };
  const input = asObject(body.CustomData);
  const drops = portal.settings.badCustomData === 'drop';
  if (!input) return drops ? { values: {}, dropped: 1 } : { refused: 'CustomData is not an object' };

  const byId = [1, '1', true, 'true'].includes(input.use_definition_ids as string);
  const values: CustomValues = {};
  let dropped = 0;
  for (const [key, value] of Object.entries(input)) {
    if (key === 'use_definition_ids') continue;
    const field = byId ? portal.tables.fields.get(Number(key)) : portal.tables.fields.by('label', key.toLowerCase())[0];
    const problem = field ? writtenTo(portal, field, value, values) : 'is not a custom data field';
    if (problem === undefined) continue;
    if (!drops) return { refused: `CustomData: ${key} ${problem}` };
    dropped += 1;
  }
  return { values, dropped };
}

function writtenTo({ settings }: Portal, field: Field, value: unknown, values: CustomValues): string | undefined {
  const rule = value === null ? settings.nullValue : value === '' ? settings.emptyText : undefined;
  if (rule === 'ignore') return undefined;
  if (rule === 'refuse') return 'is empty';
  if (rule === 'clear') {
    values[field.id] = null;
    return undefined;
  }
  const checked = checkedValue(settings, field, value);
  if ('bad' in checked) return checked.bad;
  values[field.id] = checked.kept;
  return undefined;
}

/** Labels of mandatory fields that hold nothing. */
export function missingFields(portal: Portal, values: CustomValues): string[] {
  if (portal.settings.requiredFields === 'ignore') return [];
  const required = portal.tables.fields.all().filter((field) => field.required);
  return required.filter(({ id }) => (values[id] ?? null) === null).map(({ label }) => label);
}
