import { canonicalJson } from '../canonical-json.ts';
import type { IntegrationSettings } from '../settings.ts';

/** Settings that decide what is planned for whom; they take effect by activation. The mail's recipients do not. */
export type PlannedSetting = Exclude<keyof IntegrationSettings, 'summary'>;

/** What differs between two settings, by name and in alphabetical order; the summary mail is left out. */
export function changedSettings(former: IntegrationSettings, now: IntegrationSettings): PlannedSetting[] {
  const names = new Set([...plannedSettings(former), ...plannedSettings(now)]);
  return [...names].sort().filter((name) => canonicalJson(former[name]) !== canonicalJson(now[name]));
}

/**
 * A draft on top of settings that moved on since it was made: what the draft changed counts, everything else is as in force
 * now. Where both changed the same setting the draft's is taken.
 */
export function rebaseSettings(
  base: IntegrationSettings,
  draft: IntegrationSettings,
  inForce: IntegrationSettings,
): IntegrationSettings {
  const changed = changedSettings(base, draft);
  return { ...inForce, ...Object.fromEntries(changed.map((name) => [name, draft[name]])) };
}

function plannedSettings(settings: IntegrationSettings): PlannedSetting[] {
  const { summary: _summary, ...planned } = settings;
  return Object.keys(planned) as PlannedSetting[];
}
