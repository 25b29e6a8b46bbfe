import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { goesOn, type Run } from '../../api/run-rules.ts';
import { runQuery } from '../../api/runs.ts';
import { asDuration, asTime } from '../../i18n/format.ts';
import { Page } from '../../parts/page.tsx';
import { Answer } from '../../parts/states.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { RunBadge } from '../runs/run-badge.tsx';
import { Commands } from './commands.tsx';
import { Counts } from './counts.tsx';
import { Decide } from './decide.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { Live } from './live.tsx';
import { RunProblems } from './run-problems.tsx';
import { StepTable } from './step-table.tsx';

export function RunPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/runs/$id' });
  const query = useQuery(runQuery(id));
  return (
    <Page key={id} title={t('run.title')}>
      <Answer query={query}>{(run) => <Body run={run} />}</Answer>
    </Page>
  );
}

function Body({ run }: { run: Run }) {
  const { t } = useTranslation();
  const planned = run.planHash !== null;
  return (
    <Stack gap="lg">
      <Group>
        <RunBadge status={run.status} />
        <TextLink to="/integrations/$id" params={{ id: run.integrationName }}>
          {run.integrationName}
        </TextLink>
        <Text>{t(`runs.kind.${run.preview ? 'preview' : run.dryRun ? 'dry' : run.kind}`)}</Text>
        <Text c="dimmed">
          {asTime(run.createdAt)} · {asDuration(run.durationMs / 1000)} · {run.startedBy ?? t('runs.bySchedule')}
        </Text>
      </Group>
      {run.status === 'waiting' && <Decide run={run} />}
      {run.decision && (
        <Text>
          {t(`run.decided.${run.decision.outcome}`, {
            who: run.decision.decidedBy ?? t('common.unknown'),
            time: asTime(run.decision.decidedAt),
          })}
          {run.decision.reason && ` – ${run.decision.reason}`}
        </Text>
      )}
      {goesOn(run.status) && <Live id={run.id} status={run.status} />}
      <Commands run={run} />
      {!(goesOn(run.status) && run.status !== 'waiting') && (
        <Counts counts={run.status === 'waiting' && run.guard ? run.guard.planned : run.counts} />
      )}
      {run.preview && !goesOn(run.status) && <DraftPreview id={run.id} />}
      <RunProblems run={run} />
      {planned && <StepTable run={run} />}
      <Text size="sm" c="dimmed">
        {t('run.workflow')}: <code>{run.workflowId}</code> <TemporalLink address={run.temporalUrl} />
      </Text>
    </Stack>
  );
}

/** Where the installation knows a Temporal UI. */
function TemporalLink({ address }: { address: string | null }) {
  const { t } = useTranslation();
  if (!address) return null;
  return (
    <Anchor size="sm" underline="always" target="_blank" rel="noreferrer" href={address}>
      {t('run.temporal')}
    </Anchor>
  );
}
