import { type Employee, readAttribute, textOf } from '../employee.ts';
import type { AttributeKey } from '../ids.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import type { SourceProfile } from './source-profile.ts';

const UNITS: readonly AttributeKey[] = [ATTRIBUTE.department, ATTRIBUTE.office, ATTRIBUTE.team];

/** Counts people in scope one after the other, so that no more than a page is in memory. */
export function profileSource(needed: readonly AttributeKey[]) {
  const filled = new Map<AttributeKey, number>();
  const units = new Map<AttributeKey, Map<string, number>>();
  let inScope = 0;

  function countUnit(attribute: AttributeKey, unit: string | null): void {
    const own = units.get(attribute) ?? new Map<string, number>();
    units.set(attribute, own);
    if (unit !== null) own.set(unit, (own.get(unit) ?? 0) + 1);
  }

  return {
    add(employee: Employee): void {
      inScope++;
      for (const attribute of needed) {
        const reading = readAttribute(employee, attribute);
        if (reading.state === 'missing') continue;
        const value = reading.state === 'present' ? textOf(reading.value) : null;
        filled.set(attribute, (filled.get(attribute) ?? 0) + (value === null ? 0 : 1));
        if (UNITS.includes(attribute)) countUnit(attribute, value);
      }
    },

    profile: (employees: number, scope: string): SourceProfile => ({
      employees,
      inScope,
      scope,
      units: Object.fromEntries([...units].map(([attribute, own]) => [attribute, Object.fromEntries(own)])),
      filled: Object.fromEntries(filled),
    }),
  };
}
