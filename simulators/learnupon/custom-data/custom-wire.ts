import type { Route } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { json } from '../replies.ts';
import type { LearnUponSettings } from '../settings.ts';
import { type CustomValue, type CustomValues, type Field, isDecimal } from './field.ts';

/** Of whether a field takes one value or several, the vendor says nothing. */
export function definitions(portal: Portal): unknown[] {
  return portal.tables.fields
    .all()
    .map(({ id, type_id, label, predefined_values }) => ({ id, type_id, label, predefined_values }));
}

/** Here the key is spelt right. */
export function definitionsRoute(portal: Portal): Route {
  const endpoint = 'GET /users/customuserdata';
  return { endpoint, handle: () => json(200, { customDataFieldDefinitions: definitions(portal) }) };
}

export function byLabel(portal: Portal, custom: CustomValues): Record<string, unknown> {
  const fields = portal.tables.fields.all();
  return Object.fromEntries(fields.map((field) => [field.label, shown(portal.settings, field, custom[field.id])]));
}

export function byDefinition(portal: Portal, custom: CustomValues): { definition_id: number; value: unknown }[] {
  const fields = portal.tables.fields.all();
  return fields.map((field) => ({ definition_id: field.id, value: shown(portal.settings, field, custom[field.id]) }));
}

function shown(settings: LearnUponSettings, field: Field, value: CustomValue = null): unknown {
  if (value === null) return null;
  const texts = [value].flat().map((one) => (typeof one === 'number' ? numberText(field, one) : `${one}`));
  if (typeof value === 'object') {
    if (settings.multiValues === 'comma') return texts.join(', ');
    const list = settings.readNumbers === 'strings' ? texts : value;
    return settings.multiValues === 'list' ? list : JSON.stringify(list);
  }
  return typeof value === 'number' && settings.readNumbers === 'strings' ? texts[0] : value;
}

function numberText(field: Field, value: number): string {
  return isDecimal(field) ? value.toFixed(2) : String(value);
}
