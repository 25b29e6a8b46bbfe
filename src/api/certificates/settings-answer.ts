import { z } from 'zod';

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
