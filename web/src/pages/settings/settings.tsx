import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { OfIntegration } from '../../parts/integration-picker.tsx';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-session.ts';
import { Account } from './account.tsx';
import { Audit } from './audit.tsx';
import { Limits } from './limits.tsx';
import { Recipients } from './recipients.tsx';
import { Rules } from './rules.tsx';
import { Safety } from './safety.tsx';
import { SETTINGS_PARTS, type SettingsPart } from './settings-parts.ts';
import { Tokens } from './tokens.tsx';
import { Users } from './users.tsx';
import { Webhook } from './webhook.tsx';

const PARTS: Record<SettingsPart, () => ReactNode> = {
  rules: () => ofOne((integration) => <Rules integration={integration} />),
  mails: () => ofOne((integration) => <Recipients integration={integration} />),
  safety: () => ofOne((integration) => <Safety integration={integration} />),
  webhook: () => ofOne((integration) => <Webhook integration={integration} />),
  limits: () => ofOne((integration) => <Limits integration={integration} />),
  users: () => <Users />,
  tokens: () => <Tokens />,
  audit: () => <Audit />,
  account: () => <Account />,
};

function ofOne(part: (integration: Schemas['Integration']) => ReactNode) {
  return <OfIntegration>{(integration) => <div key={integration.id}>{part(integration)}</div>}</OfIntegration>;
}

/** What belongs to an integration first, then what belongs to the installation; whoever is no admin has only the own account. */
export function SettingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { part, integration } = useSearch({ from: '/settings' });
  const admin = useMay('admin');
  const parts = admin ? SETTINGS_PARTS : (['account'] as const);
  const shown = parts.find((one) => one === part) ?? parts[0] ?? 'account';
  return (
    <Page title={t('settings.title')}>
      <Tabs
        value={shown}
        keepMounted={false}
        activateTabWithKeyboard={false}
        onChange={(chosen) =>
          void navigate({
            to: '/settings',
            search: { part: (chosen ?? 'account') as SettingsPart, ...(integration ? { integration } : {}) },
          })
        }
      >
        <Tabs.List aria-label={t('settings.title')} mb="md">
          {parts.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`settings.parts.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {PARTS[one]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
