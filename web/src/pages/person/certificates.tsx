import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { asDay } from '../../i18n/format.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { CertificateState } from '../certificates/certificate-state.tsx';

export function PersonCertificates({ person: { certificates } }: { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  if (certificates.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t('certificates.title')}
      </Title>
      <DataTable
        label={t('certificates.title')}
        heads={[t('certificates.course'), t('certificates.issued'), t('common.state')]}
        rows={certificates.map((certificate) => ({
          key: certificate.id,
          cells: [
            certificate.title,
            asDay(certificate.issuedOn),
            <CertificateState key="state" certificate={certificate} />,
          ],
        }))}
      />
    </section>
  );
}
