import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { integrationsQuery } from '../api/integrations.ts';
import { Page } from '../parts/page.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { ButtonLink } from '../parts/text-link.tsx';
import { useMay } from '../parts/use-session.ts';
import { IntegrationRow } from './integrations/row.tsx';

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
            <Table.ScrollContainer minWidth={700} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    {[
                      t('common.name'),
                      t('common.state'),
                      t('integrations.lastRun'),
                      t('integrations.nextRun'),
                      t('integrations.freshness'),
                    ].map((head) => (
                      <Table.Th key={head}>{head}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((integration) => (
                    <IntegrationRow key={integration.id} integration={integration} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Answer>
    </Page>
  );
}
