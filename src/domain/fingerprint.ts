/**
 * What an account was last brought in step with: the settings' version and the employee's content hash. Another version
 * is another fingerprint, so activating settings has everybody looked at again.
 */
export function fingerprintOf(settingsVersion: number, employeeHash: string): string {
  return `v${settingsVersion}:${employeeHash}`;
}

/** Whether nothing has to be planned for somebody: neither they nor the settings changed since. */
export function isInStep(
  fingerprint: string | null,
  now: { readonly settingsVersion: number; readonly employeeHash: string },
): boolean {
  return fingerprint !== null && fingerprint === fingerprintOf(now.settingsVersion, now.employeeHash);
}
