import { Alert, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { integrationQuery, integrationsQuery } from '../api/integrations.ts';
import { latestRunQuery, startRun } from '../api/runs.ts';
import { asTime } from '../i18n/format.ts';
import { lmsName } from '../i18n/lms-name.ts';
import { ActButton, useAct } from '../parts/act.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { Answer } from '../parts/states.tsx';
import { ButtonLink, TextLink } from '../parts/text-link.tsx';
import { useMay } from '../parts/use-session.ts';
import { Freshness, LastRun, NextRun, State } from './integrations/cells.tsx';
import { SettingsInShort } from './integrations/in-short.tsx';
import { Ways } from './integrations/ways.tsx';

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
  const mayRun = useMay('operator');
  const { quarantine } = integration;

  async function start(dryRun: boolean) {
    const { runId } = await startRun(integration.id, dryRun);
    await navigate({ to: '/runs/$id', params: { id: runId } });
  }

  async function check() {
    const params = { path: { id: integration.id } };
    setChecked(await answered(api.POST('/api/v1/integrations/{id}/check', { params })));
    await queries.invalidateQueries({ queryKey: integrationsQuery.queryKey });
  }

  return (
    <Page
      title={integration.name}
      lead={`Personio → ${lmsName(integration.kind)}`}
      actions={
        mayRun && (
          <>
            <ActButton name="dry" on={acting} run={() => start(true)} disabled={quarantine !== null}>
              {t('integrations.preview')}
            </ActButton>
            <ActButton name="sync" on={acting} run={() => start(false)} variant="filled" disabled={quarantine !== null}>
              {t('integrations.syncNow')}
            </ActButton>
          </>
        )
      }
    >
      <Stack>
        {acting.failure}
        {quarantine && (
          <Alert color="red" variant="outline" title={`${t('integrations.quarantine')}: ${quarantine.message}`}>
            <Text size="sm">{quarantine.remedy}</Text>
            <Text size="sm">{t('integrations.quarantineLead', { time: asTime(quarantine.since) })}</Text>
            <Group mt="xs">
              {mayRun && (
                <ActButton name="release" on={acting} run={check}>
                  {t('integrations.quarantineCheck')}
                </ActButton>
              )}
              {quarantine.runId && (
                <TextLink to="/runs/$id" params={{ id: quarantine.runId }}>
                  {t('errors.theRun')}
                </TextLink>
              )}
            </Group>
          </Alert>
        )}
        {latest?.status === 'waiting' && (
          <Alert color="yellow" variant="outline" title={t('run.waiting')}>
            <TextLink to="/runs/$id" params={{ id: latest.id }}>
              {t('integrations.toPlan')}
            </TextLink>
          </Alert>
        )}
        {integration.draft && (
          <Alert variant="outline" title={t('integrations.draft')}>
            <TextLink to="/integrations/$id/mapping" params={{ id: integration.name }}>
              {t('integrations.mapping')}
            </TextLink>
          </Alert>
        )}
        <dl className="tiles facts">
          {[
            { name: t('common.state'), value: <State integration={integration} /> },
            { name: t('integrations.lastRun'), value: <LastRun integration={integration} /> },
            { name: t('integrations.nextRun'), value: <NextRun integration={integration} /> },
            { name: t('integrations.freshness'), value: <Freshness integration={integration} /> },
          ].map(({ name, value }) => (
            <Paper withBorder p="sm" key={name}>
              <Text component="dt" size="sm" c="dimmed">
                {name}
              </Text>
              <Text component="dd" m={0}>
                {value}
              </Text>
            </Paper>
          ))}
        </dl>
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
          <ButtonLink variant="default" to="/integrations/$id/mapping" params={{ id: integration.name }}>
            {t('integrations.mapping')}
          </ButtonLink>
          <Ways integration={integration} />
        </Group>
        <SettingsInShort integration={integration} />
      </Stack>
    </Page>
  );
}
