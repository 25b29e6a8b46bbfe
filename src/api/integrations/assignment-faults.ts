import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { SettingsFault } from './settings-fault.ts';

/** More assignments than fields show up here as well: one of them has to be unknown or doubled. */
export function assignmentFaults({ customAttributes }: IntegrationSettings, can: LmsCapabilities): SettingsFault[] {
  const faults: SettingsFault[] = [];
  const taken = new Set<string>();
  for (const [index, { field }] of customAttributes.assignments.entries()) {
    const path = `settings.customAttributes.assignments.${index}.field`;
    const known = can.customFields.some((key) => key === field);
    if (!known) faults.push({ path, code: 'field-unknown', params: { field, allowed: can.customFields.join(', ') } });
    else if (taken.has(field)) faults.push({ path, code: 'field-assigned-twice', params: { field } });
    taken.add(field);
  }
  return faults;
}
