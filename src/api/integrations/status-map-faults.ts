import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { SettingsFault } from './settings-fault.ts';

/**
 * A word that the LMS does not know would make every write fail. And only who has left is barred: another assignment would
 * switch people off without evidence, or leave access to those who are gone.
 */
export function statusMapFaults({ statusMap }: IntegrationSettings, can: LmsCapabilities): SettingsFault[] {
  return Object.entries(statusMap).flatMap(([from, to]): SettingsFault[] => {
    const code = faultOf(from, to, can);
    if (code === null) return [];
    const allowed = can.statuses.filter((word) => (word === can.inactiveStatus) === (from === 'inactive'));
    return [{ path: `settings.statusMap.${from}`, code, params: { from, to, allowed: allowed.join(', ') } }];
  });
}

function faultOf(from: string, to: string, can: LmsCapabilities): SettingsFault['code'] | null {
  if (!can.statuses.includes(to)) return 'status-word-unknown';
  if (from === 'inactive') return to === can.inactiveStatus ? null : 'status-keeps-access';
  return to === can.inactiveStatus ? 'status-bars-employed' : null;
}
