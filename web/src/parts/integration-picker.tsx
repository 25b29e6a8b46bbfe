import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { integrationsQuery } from '../api/integrations.ts';
import { Answer, Empty } from './states.tsx';
import { ButtonLink } from './text-link.tsx';

/** Pages about one of the integrations: which one stands in the address, and can be chosen where there are several. */
export function OfIntegration({ children }: { children: (integration: Schemas['Integration']) => ReactNode }) {
  const { t } = useTranslation();
  const integrations = useQuery(integrationsQuery);
  const search: { integration?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Answer query={integrations}>
      {(items) => {
        const chosen = items.find(({ name }) => name === search.integration) ?? items[0];
        if (!chosen)
          return (
            <Empty
              title={t('integrations.empty')}
              lead={t('integrations.emptyLead')}
              action={<ButtonLink to="/integrations/new">{t('integrations.emptyAction')}</ButtonLink>}
            />
          );
        return (
          <>
            {items.length > 1 && (
              <NativeSelect
                maw={360}
                label={t('common.integration')}
                data={items.map(({ name }) => name)}
                value={chosen.name}
                onChange={(event) => {
                  const integration = event.currentTarget.value;
                  void navigate({ to: '.', search: { ...search, integration } });
                }}
              />
            )}
            {children(chosen)}
          </>
        );
      }}
    </Answer>
  );
}
