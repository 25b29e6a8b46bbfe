import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';

/** Something to know about an integration as it is saved. */
export const Notice = z.strictObject({
  code: z.literal('secret-missing'),
  severity: z.literal('error'),
  setting: z.string(),
  message: z.string(),
  remedy: z.string(),
});
type Notice = z.infer<typeof Notice>;

const TEXTS: Readonly<Record<Language, Pick<Notice, 'message' | 'remedy'>>> = {
  en: {
    message: 'This secret is missing: it was dropped because the host changed.',
    remedy: 'Give it again with PATCH; until then no run can start.',
  },
  de: {
    message: 'Dieses Geheimnis fehlt: Es wurde verworfen, weil sich der Host geändert hat.',
    remedy: 'Geben Sie es erneut ein; bis dahin kann kein Lauf beginnen.',
  },
};

export function missingSecrets(
  secrets: Awaited<ReturnType<IntegrationStore['secrets']>>,
  language: Language,
): Notice[] {
  const missing: string[] = [];
  if (secrets.clientSecret === null) missing.push('personio.clientSecret');
  if (secrets.apiKey === null) missing.push('lms.apiKey');
  return missing.map((setting) => ({ code: 'secret-missing', severity: 'error', setting, ...TEXTS[language] }));
}
