import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { integrationsQuery } from '../api/integrations.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { ButtonLink } from '../parts/text-link.tsx';
import { useMay } from '../parts/use-session.ts';
import { integrationCells } from './integrations/cells.tsx';

export function Integrations() {
  const { t } = useTranslation();
  const integrations = useQuery(integrationsQuery);
  const mayAdd = useMay('admin');
  const add = mayAdd && <ButtonLink to="/integrations/new">{t('integrations.add')}</ButtonLink>;
  return (
    <Page title={t('integrations.title')} actions={integrations.data?.length ? add : null}>
      <Answer query={integrations}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={t('integrations.empty')}
              lead={t('integrations.emptyLead')}
              action={mayAdd && <ButtonLink to="/integrations/new">{t('integrations.emptyAction')}</ButtonLink>}
            />
          ) : (
            <DataTable
              label={t('integrations.title')}
              heads={[
                t('common.name'),
                t('common.state'),
                t('integrations.lastRun'),
                t('integrations.nextRun'),
                t('integrations.freshness'),
              ]}
              rows={items.map((integration) => ({ key: integration.id, cells: integrationCells(integration) }))}
            />
          )
        }
      </Answer>
    </Page>
  );
}
