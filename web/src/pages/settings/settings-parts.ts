/** The parts of the settings page, as its address names them. */
export const SETTINGS_PARTS = [
  'rules',
  'mails',
  'safety',
  'webhook',
  'limits',
  'users',
  'tokens',
  'audit',
  'account',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

export function settingsPart(given: unknown): SettingsPart | undefined {
  return SETTINGS_PARTS.find((part) => part === given);
}
