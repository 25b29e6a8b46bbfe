import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OfIntegration } from '../../parts/integration-picker.tsx';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-session.ts';
import { Account } from './account.tsx';
import { Safety } from './safety.tsx';
import { Tokens } from './tokens.tsx';
import { Users } from './users.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  const admin = useMay('admin');
  return (
    <Page title={t('settings.title')}>
      <Stack gap="xl">
        <Account />
        {admin && <Users />}
        {admin && <Tokens />}
        {admin && (
          <OfIntegration>
            {(integration) => <Safety key={`${integration.id} ${integration.revision}`} integration={integration} />}
          </OfIntegration>
        )}
      </Stack>
    </Page>
  );
}
