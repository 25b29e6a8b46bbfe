import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';

/** What the transfer does, and what it takes at both ends. */
export function useCertificatesHint(kind: Schemas['Integration']['kind']): string {
  const { t } = useTranslation();
  const everywhere = t('setup.certificatesHint');
  return kind === 'moodle' ? `${everywhere} ${t('moodle.certificatesHint')}` : everywhere;
}
