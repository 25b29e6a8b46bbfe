import { SYNC_KEY } from '../../../simulators/company/attributes.ts';
import { type AttributeDefinition, resolveAttribute } from '../../../src/domain/attribute-catalogue.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import type { SimulatorControl } from '../../support/simulator-control.ts';
import type { Blueprint } from './blueprint.ts';
import { inventedValue, scopeValue } from './invented-value.ts';

type Simulated = Omit<AttributeDefinition, 'label'> & { readonly en: string };

/**
 * Gives the invented company the attributes that the credential of a real account may read, with invented values, and lets those
 * marked for the sync fulfil the scope. Answers the keys of the attributes that the scope asks for.
 */
export async function adoptCatalogue(personio: SimulatorControl, blueprint: Blueprint): Promise<readonly string[]> {
  const given = await personio.call<Simulated[]>('GET', 'attributes');
  const own: AttributeDefinition[] = given.map(({ en, ...rest }) => ({ ...rest, label: en }));
  const catalogue = blueprint.attributes ?? own;
  const { conditions } = blueprint.settings.scope ?? DEFAULT_SETTINGS.scope;
  const scope = conditions.flatMap((condition) => {
    const found = resolveAttribute(condition.attribute, catalogue);
    return found.outcome === 'found' ? [{ condition, attribute: found.attribute }] : [];
  });
  if (blueprint.attributes === null) return scope.map(({ attribute }) => attribute.key);

  await replaceAttributes(personio, own, blueprint.attributes);
  const added = blueprint.attributes.filter(({ key }) => !own.some((one) => one.key === key));
  for (const [index, employee] of (await personio.employees()).entries()) {
    const marked = employee[SYNC_KEY] === 'ja';
    const values: Record<string, unknown> = {};
    for (const attribute of added) values[attribute.key] = inventedValue(attribute, index);
    for (const { condition, attribute } of scope) {
      const value = scopeValue(condition, attribute, index, marked);
      if (value !== undefined) values[attribute.key] = value;
    }
    await personio.call('PATCH', `employees/${employee.id}`, values);
  }
  return scope.map(({ attribute }) => attribute.key);
}

async function replaceAttributes(
  personio: SimulatorControl,
  own: readonly AttributeDefinition[],
  wanted: readonly AttributeDefinition[],
): Promise<void> {
  const there = new Set<string>(own.map(({ key }) => key));
  const readable = new Set<string>(wanted.map(({ key }) => key));
  for (const key of there) if (!readable.has(key)) await personio.call('DELETE', `attributes/${key}`);
  for (const { key, label, type, universalId, options } of wanted) {
    const values = { label, type, universalId, options };
    if (there.has(key)) await personio.call('PATCH', `attributes/${key}`, values);
    else await personio.call('POST', 'attributes', { key, ...values });
  }
}
