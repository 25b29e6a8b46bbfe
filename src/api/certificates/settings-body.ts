import { z } from 'zod';
import { type CertificateSettings, MOST_ABSENT_MINUTES } from '../../domain/certificates/certificate-settings.ts';

const MOST_POLL_SECONDS = 86_400;

/** Certificates into the personnel file; it takes effect at once and changes no version of the settings. */
export const CertificatesBody = z.strictObject({
  enabled: z
    .boolean()
    .exactOptional()
    .describe(
      'Whether certificates go to Personio. Saving it as true files everything that there is, then what is new.',
    ),
  category: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .refine((given) => given.isWellFormed() && !/\p{Cc}/u.test(given), 'must be text without control characters')
    .exactOptional()
    .describe('Name of the document category, as Personio spells it.'),
  pollSeconds: whole(5, MOST_POLL_SECONDS, 'Between looks at the LMS for new ones. Seconds.'),
  absentMinutes: whole(
    1,
    MOST_ABSENT_MINUTES,
    "An upload whose end nobody knows is made again when Personio's list has not shown it for this long; virus scans delay the list. Minutes.",
  ),
  paused: z.boolean().exactOptional().describe('Nothing is filed until it is resumed; what is new is still noted.'),
});
export type CertificatesBody = z.infer<typeof CertificatesBody>;

export function mergeCertificates(former: CertificateSettings, body: CertificatesBody): CertificateSettings {
  const { pausedByCancel, ...bare } = former;
  const isCancelling = pausedByCancel && body.paused === undefined;
  return { ...bare, ...body, ...(isCancelling ? { pausedByCancel } : {}) };
}

function whole(least: number, most: number, what: string) {
  return z.number().int().min(least).max(most).exactOptional().describe(what);
}
