import { z } from 'zod';
import type { CertificateSettings } from '../../domain/certificates/certificate-settings.ts';

/** See CertificatesBody for what each of them means. */
export const CertificateSettingsAnswer = z
  .strictObject({
    enabled: z.boolean(),
    category: z.string(),
    pollSeconds: z.number().int(),
    absentMinutes: z.number().int(),
    paused: z.boolean(),
  })
  .meta({ id: 'CertificateSettings' });

/** Whose pause it is stays inside. */
export function certificateSettingsAnswer({ pausedByCancel: _, ...shown }: CertificateSettings) {
  return shown;
}
