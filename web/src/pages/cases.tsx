import { Alert, Group, NativeSelect, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { asTime } from '../i18n/format.ts';
import { ActButton, useAct } from '../parts/act.tsx';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { PersonLink } from '../parts/person-link.tsx';
import { useMay } from '../parts/use-session.ts';

export function Cases() {
  const { t } = useTranslation();
  return (
    <Page title={t('cases.title')} lead={t('cases.lead')}>
      <OfIntegration>{(integration) => <List key={integration.id} integration={integration} />}</OfIntegration>
    </Page>
  );
}

function List({ integration: { id, name } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const may = useMay('operator');
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [said, setSaid] = useState<string | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: ['cases'] });

  async function tryAll() {
    const { tried } = await answered(api.POST('/api/v1/integrations/{id}/cases/try', { params: { path: { id } } }));
    setSaid(t('cases.tried', { count: tried }));
    await again();
  }
  async function tryOne(which: string) {
    await answered(api.POST('/api/v1/cases/{id}/try', { params: { path: { id: which } } }));
    setSaid(t('cases.tried', { count: 1 }));
    await again();
  }

  return (
    <Stack>
      <Group align="flex-end">
        <NativeSelect
          label={t('cases.show')}
          data={(['open', 'closed'] as const).map((value) => ({ value, label: t(`cases.${value}`) }))}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as 'open' | 'closed')}
        />
        {may && state === 'open' && (
          <ActButton name="all" on={acting} run={tryAll}>
            {t('cases.tryAll')}
          </ActButton>
        )}
      </Group>
      {acting.failure}
      {said && <Alert variant="outline" role="status" title={said} />}
      <PagedTable
        queryKey={['cases', id, state]}
        page={(after) =>
          answered(
            api.GET('/api/v1/integrations/{id}/cases', {
              params: { path: { id }, query: { state, ...(after ? { after } : {}) } },
            }),
          )
        }
        heads={[t('common.person'), t('cases.what'), t('cases.remedy'), t('cases.since'), t('common.actions')]}
        empty={{ title: t('cases.empty'), lead: t('cases.emptyLead') }}
        row={(found) => ({
          key: found.id,
          cells: [
            <PersonLink key="person" integration={name} id={found.employeeId} />,
            found.problem.message,
            found.problem.remedy,
            asTime(found.openedAt),
            may && found.waits ? (
              <ActButton key="try" size="xs" name={found.id} on={acting} run={() => tryOne(found.id)}>
                {t('cases.tryNow')}
              </ActButton>
            ) : null,
          ],
        })}
      />
    </Stack>
  );
}
