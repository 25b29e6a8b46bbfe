import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { SettingsFault } from './settings-fault.ts';

/** A switch that this LMS does not have, or a choice that it does not offer, would be set and do nothing. */
export function switchFaults({ connector = {} }: IntegrationSettings, can: LmsCapabilities): SettingsFault[] {
  const choices = can.choices ?? {};
  return Object.entries(connector).flatMap(([name, value]): SettingsFault[] => {
    if (can.switches.includes(name) && typeof value === 'boolean') return [];
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
    if (choice !== undefined && isOffered(choice, value)) return [];
    const known = choice === undefined ? [...can.switches, ...Object.keys(choices)] : [];
    const allowed = (Array.isArray(choice) ? choice : known).join(', ');
    return [{ path: `settings.connector.${name}`, code: 'switch-unknown', params: { what: name, allowed } }];
  });
}

function isOffered(choice: readonly string[] | RegExp, value: boolean | string): boolean {
  if (typeof value !== 'string') return false;
  return choice instanceof RegExp ? choice.test(value) : choice.includes(value);
}
