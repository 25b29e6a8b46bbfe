import { Alert, Progress as Bar, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import type { Run } from '../../api/run-rules.ts';
import { runQuery } from '../../api/runs.ts';
import { asDuration, asNumber } from '../../i18n/format.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Counts } from './counts.tsx';
import { followRun, type Progress } from './follow-run.ts';

const PHASES = ['checking', 'reading', 'planning', 'waiting', 'applying', 'reporting'] as const;
const SHOWN_PROBLEMS = 5;

/** Progress as it happens. It alone is drawn anew with an event; the page around it and its list of steps are not. */
export function Live({ id, status }: { id: string; status: Run['status'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problems, setProblems] = useState<readonly Schemas['ProblemOfRun'][]>([]);
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const { queryKey } = runQuery(id);
    return followRun(id, {
      connected: setConnected,
      progress: (now) => {
        setProgress(now);
        // Only a new status concerns the rest of the page.
        const known = queries.getQueryData(queryKey);
        if (known && known.status !== now.status) void queries.invalidateQueries({ queryKey });
      },
      problem: (problem) =>
        setProblems((before) =>
          [...before.filter(({ id: other }) => other !== problem.id), problem].slice(-SHOWN_PROBLEMS),
        ),
      run: (run) => {
        queries.setQueryData(queryKey, run);
        void queries.invalidateQueries({ queryKey: ['runs'], predicate: ({ queryKey: key }) => key[1] !== id });
      },
    });
  }, [id, queries]);

  const share = progress && progress.progress.total > 0 ? (progress.progress.done / progress.progress.total) * 100 : 0;
  return (
    <Stack gap="sm">
      {!connected && <Alert variant="outline" color="yellow" role="status" title={t('run.interrupted')} />}
      <Group component="ol" gap="lg" p={0} m={0}>
        {PHASES.map((phase) => (
          <li key={phase} className="plain-item phase" aria-current={progress?.phase === phase ? 'step' : undefined}>
            {t(`run.phases.${phase}`)}
          </li>
        ))}
      </Group>
      {status !== 'waiting' && (
        <>
          <Bar value={share} size="lg" aria-label={t('run.phases.applying')} animated={!progress?.paused} />
          <Text size="sm">
            {progress &&
              [
                t('run.progress', { done: asNumber(progress.progress.done), total: asNumber(progress.progress.total) }),
                progress.peoplePerMinute !== null &&
                  t('run.rate', { rate: asNumber(Math.round(progress.peoplePerMinute)) }),
                progress.etaSeconds !== null && t('run.eta', { time: asDuration(progress.etaSeconds) }),
              ]
                .filter(Boolean)
                .join(' · ')}
          </Text>
          {progress && <Counts counts={progress.counts} />}
          <ProblemList problems={problems} />
        </>
      )}
    </Stack>
  );
}
