import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { integrationQuery, integrationsQuery } from '../api/integrations.ts';
import { latestRunQuery, startRun } from '../api/runs.ts';
import { ActButton, useAct } from '../parts/act.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { Answer } from '../parts/states.tsx';
import { Sure } from '../parts/sure.tsx';
import { ButtonLink, TextLink } from '../parts/text-link.tsx';
import { useMay } from '../parts/use-session.ts';
import { STATE_TONES, stateOf } from './integrations/state.ts';

export function IntegrationPage() {
  const { id } = useParams({ from: '/integrations/$id' });
  const integration = useQuery(integrationQuery(id));
  return <Answer query={integration}>{(found) => <Overview integration={found} />}</Answer>;
}

function Overview({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const latest = useQuery(latestRunQuery(integration.id)).data ?? null;
  const acting = useAct();
  const [checked, setChecked] = useState<{ ok: boolean; problems: Schemas['Problem'][] } | null>(null);
  const [mayRun, maySet] = [useMay('operator'), useMay('admin')];
  const state = stateOf(integration, latest);
  const params = { path: { id: integration.id } };

  async function start(dryRun: boolean) {
    const { runId } = await startRun(integration.id, dryRun);
    await navigate({ to: '/runs/$id', params: { id: runId } });
  }

  async function check() {
    setChecked(await answered(api.POST('/api/v1/integrations/{id}/check', { params })));
    await queries.invalidateQueries({ queryKey: integrationsQuery.queryKey });
  }

  async function remove() {
    await answered(api.DELETE('/api/v1/integrations/{id}', { params }));
    await navigate({ to: '/' });
    await queries.invalidateQueries();
  }

  return (
    <Page
      title={integration.name}
      actions={
        mayRun && (
          <>
            <ActButton name="dry" on={acting} run={() => start(true)}>
              {t('integrations.preview')}
            </ActButton>
            <ActButton name="sync" on={acting} run={() => start(false)} variant="filled">
              {t('integrations.syncNow')}
            </ActButton>
          </>
        )
      }
    >
      <Stack>
        <Group>
          <StateBadge tone={STATE_TONES[state]}>{t(`integrations.state.${state}`)}</StateBadge>
          <Text c="dimmed">Personio → {integration.kind}</Text>
          {latest && (
            <TextLink to="/runs/$id" params={{ id: latest.id }}>
              {t('integrations.lastRun')}: {t(`runs.status.${latest.status}`)}
            </TextLink>
          )}
        </Group>
        {acting.failure}
        {integration.quarantine && (
          <Alert
            color="red"
            variant="outline"
            title={`${t('integrations.quarantine')}: ${integration.quarantine.message}`}
          >
            <Text size="sm">{integration.quarantine.remedy}</Text>
          </Alert>
        )}
        <ProblemList problems={integration.problems} />
        {checked &&
          (checked.problems.length === 0 ? (
            <Alert color="green" variant="outline" role="status" title={t('integrations.checkOk')} />
          ) : (
            <ProblemList problems={checked.problems} />
          ))}
        <Group>
          {mayRun && (
            <ActButton name="check" on={acting} run={check}>
              {t('integrations.check')}
            </ActButton>
          )}
          {maySet && (
            <ButtonLink variant="default" to="/integrations/$id/edit" params={{ id: integration.name }}>
              {t('common.edit')}
            </ButtonLink>
          )}
          <ButtonLink variant="default" to="/integrations/$id/mapping" params={{ id: integration.name }}>
            {t('integrations.mapping')}
          </ButtonLink>
          <ButtonLink variant="default" to="/runs" search={{ integration: integration.name }}>
            {t('integrations.runs')}
          </ButtonLink>
          <ButtonLink variant="default" to="/schedules" search={{ integration: integration.name }}>
            {t('nav.schedules')}
          </ButtonLink>
          {maySet && (
            <Sure
              danger
              label={t('integrations.delete')}
              lead={t('integrations.deleteLead')}
              type={{ label: t('integrations.deleteConfirm'), text: integration.name }}
              run={remove}
            />
          )}
        </Group>
      </Stack>
    </Page>
  );
}
