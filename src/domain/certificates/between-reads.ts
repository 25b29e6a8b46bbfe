import type { CertificateSettings } from './certificate-settings.ts';

/** As often as the Schedule starts a look where the LMS is asked less often. */
export const LOOK_SECONDS = 60;

/** Milliseconds that lie between two questions to the LMS; 0 where every look asks. A look comes some seconds too early or too late. */
export function betweenReads({ pollSeconds }: Pick<CertificateSettings, 'pollSeconds'>): number {
  return pollSeconds <= LOOK_SECONDS ? 0 : (pollSeconds - LOOK_SECONDS / 2) * 1_000;
}
