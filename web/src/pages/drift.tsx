import { Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { asTime } from '../i18n/format.ts';
import { ActButton, useAct } from '../parts/act.tsx';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { PersonLink } from '../parts/person-link.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useMay } from '../parts/use-session.ts';
import { useWords } from '../parts/use-words.ts';

export function Drift() {
  const { t } = useTranslation();
  return (
    <Page title={t('drift.title')} lead={t('drift.lead')}>
      <OfIntegration>{(integration) => <List key={integration.id} integration={integration} />}</OfIntegration>
    </Page>
  );
}

function List({ integration: { id, name } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acting = useAct();
  const may = useMay('operator');
  const words = useWords(id);

  async function look() {
    const { runId } = await answered(
      api.POST('/api/v1/integrations/{id}/runs', { params: { path: { id } }, body: { kind: 'drift' } }),
    );
    await navigate({ to: '/runs/$id', params: { id: runId } });
  }

  return (
    <Stack align="flex-start">
      {may && (
        <ActButton name="look" on={acting} run={look}>
          {t('drift.look')}
        </ActButton>
      )}
      <Text size="sm">
        {t('drift.settingLead')}{' '}
        <TextLink to="/settings" search={{ integration: name, part: 'rules' }}>
          {t('integrations.settings')}
        </TextLink>
      </Text>
      {acting.failure}
      <PagedTable
        queryKey={['drift', id]}
        page={(after) =>
          answered(
            api.GET('/api/v1/integrations/{id}/drift', { params: { path: { id }, query: after ? { after } : {} } }),
          )
        }
        heads={[
          t('common.person'),
          t('person.field'),
          t('drift.expected'),
          t('drift.found'),
          t('drift.what'),
          t('common.when'),
        ]}
        empty={{ title: t('drift.empty'), lead: t('drift.emptyLead') }}
        row={({ id: key, employeeId, field, expected, found, policy, seenAt }) => ({
          key,
          cells: [
            <PersonLink key="person" integration={name} id={employeeId} />,
            words.field(field),
            words.value(field, expected),
            words.value(field, found),
            t(`drift.policy.${policy}`),
            asTime(seenAt),
          ],
        })}
      />
    </Stack>
  );
}
