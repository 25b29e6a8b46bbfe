import type { AttributeDefinition } from '../../company/attributes.ts';
import type { Employee } from '../../company/employee.ts';
import { type Call, twistOf } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { phpJson } from './php-json.ts';
import { wireValue } from './wire-value.ts';

/** An attribute under the key it has on the wire just now. */
export type Visible = { attribute: AttributeDefinition; wireKey: string };

/** What the credential may read. The rest is left out without a word: no error, no null. */
export function visibleAttributes({ settings, credential, attributes }: World, call: Call): Visible[] {
  const { readableAttributes } = credential.state;
  const lost = new Set(twistOf(call, 'whitelist-loses')?.attributes ?? []);
  return attributes
    .all()
    .filter(({ key }) => !settings.removedAttributes.includes(key) && !lost.has(key))
    .map((attribute) => ({ attribute, wireKey: settings.renumberedAttributes[attribute.key] ?? attribute.key }))
    .filter(({ wireKey }) => readableAttributes === 'all' || readableAttributes.includes(wireKey));
}

/** Narrowed by `attributes[]`. PHP takes the name with or without an index. */
export function requestedAttributes(world: World, call: Call): Visible[] {
  const wanted = [...call.query].filter(([name]) => /^attributes(\[\d*\])?$/.test(name)).map(([, value]) => value);
  const visible = visibleAttributes(world, call);
  return wanted.length === 0 ? visible : visible.filter(({ wireKey }) => wanted.includes(wireKey));
}

/** Finished, escaped JSON. Envelopes are written once per call; only the values differ from row to row. */
export function rowWriter(world: World, visible: readonly Visible[]): (employee: Employee) => string {
  const { settings } = world;
  const columns = visible.map(({ attribute, wireKey }, index) => {
    const { type, universalId, key } = attribute;
    const label = settings.labelLanguage === 'de' ? attribute.de : attribute.en;
    const before = phpJson(`${index > 0 ? ',' : ''}"${wireKey}":{"label":${JSON.stringify(label)},"value":`, settings);
    const currency = key.endsWith('_salary') ? ',"currency":"EUR"' : '';
    const after = `,"type":"${type}","universal_id":${JSON.stringify(universalId)}${currency}}`;
    return { attribute, before, after };
  });
  return (employee) => {
    let row = '{"type":"Employee","attributes":{';
    for (const { attribute, before, after } of columns) {
      row += before + phpJson(wireValue(world, attribute, employee), settings) + after;
    }
    return `${row}}}`;
  };
}
