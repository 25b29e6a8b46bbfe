import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import { type ResolvedRows, resolveRows } from '../../domain/mapping/resolve-rows.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { SettingsFault } from './settings-fault.ts';

/** What is wrong with rows of the mapping whatever the vendors say. Where portals define their own fields, that is for them to say. */
export function assignmentFaults({ customAttributes }: IntegrationSettings, can: LmsCapabilities): SettingsFault[] {
  return can.portalFields ? [] : rowFaults(resolveRows(customAttributes.assignments, null, can));
}

export function rowFaults({ faults }: ResolvedRows): SettingsFault[] {
  return faults.map(({ row, part, code, params }) => {
    const place = `settings.customAttributes.assignments.${row}`;
    return { path: part === null ? place : `${place}.${part}`, code, params };
  });
}
