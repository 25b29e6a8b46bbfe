import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../parts/use-session.ts';
import { ImportCertificates } from './certificates/import.tsx';
import { CertificateList } from './certificates/list.tsx';
import { Transfer } from './certificates/transfer.tsx';

export function Certificates() {
  const { t } = useTranslation();
  const mayRun = useMay('operator');
  return (
    <Page title={t('certificates.title')} lead={t('certificates.lead')}>
      <OfIntegration>
        {(integration) => (
          <Stack key={integration.id}>
            <Transfer integration={integration} />
            <CertificateList integration={integration} />
            {mayRun && integration.certificates.enabled && <ImportCertificates id={integration.id} />}
          </Stack>
        )}
      </OfIntegration>
    </Page>
  );
}
