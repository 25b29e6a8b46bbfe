import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { SettingsFault } from './settings-fault.ts';

/** A switch that this LMS does not have would be set and do nothing. */
export function switchFaults({ connector = {} }: IntegrationSettings, can: LmsCapabilities): SettingsFault[] {
  const unknown = Object.keys(connector).filter((name) => !can.switches.includes(name));
  const allowed = can.switches.join(', ');
  return unknown.map((name) => ({
    path: `settings.connector.${name}`,
    code: 'switch-unknown',
    params: { what: name, allowed },
  }));
}
