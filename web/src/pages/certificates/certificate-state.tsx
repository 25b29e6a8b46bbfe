import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { asTime } from '../../i18n/format.ts';

/** Where a certificate is, with the receipt or with what stands in its way. */
export function CertificateState({ certificate }: { certificate: Schemas['Certificate'] }) {
  const { t } = useTranslation();
  const { state, receipt, problem, attempts, nextAttemptAt, decidedBy, decidedAt } = certificate;
  const lines = [
    receipt?.transferredAt && t('certificates.receiptAt', { time: asTime(receipt.transferredAt) }),
    receipt?.documentId && t('certificates.receipt', { id: receipt.documentId }),
    receipt?.wasThere && t('certificates.wasThere'),
    problem && `${problem.message} ${problem.remedy}`,
    state === 'failed' && t('certificates.attempts', { count: attempts }),
    nextAttemptAt && state !== 'transferred' && t('certificates.nextTry', { time: asTime(nextAttemptAt) }),
    decidedBy && decidedAt && t('certificates.decidedBy', { who: decidedBy, time: asTime(decidedAt) }),
  ];
  return (
    <>
      {t(`certificates.state.${state}`)}
      {lines.filter(Boolean).map((line) => (
        <Text key={String(line)} size="xs" c="dimmed">
          {line}
        </Text>
      ))}
    </>
  );
}
