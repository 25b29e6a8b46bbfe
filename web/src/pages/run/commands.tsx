import { Alert, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { changesOf, goesOn, type Run } from '../../api/run-rules.ts';
import { runQuery } from '../../api/runs.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { Sure } from '../../parts/sure.tsx';
import { useMay } from '../../parts/use-session.ts';

/** Pause, resume, cancel; undo and release once it is over. */
export function Commands({ run }: { run: Run }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const acting = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const [mayRun, mayUndo] = [useMay('operator'), useMay('admin')];
  const params = { path: { id: run.id } };
  const going = goesOn(run.status);

  async function command(path: '/api/v1/runs/{id}/pause' | '/api/v1/runs/{id}/resume' | '/api/v1/runs/{id}/cancel') {
    const answer = await answered(api.POST(path, { params }));
    setSaid(answer.message ?? null);
    await queries.invalidateQueries({ queryKey: runQuery(run.id).queryKey });
  }

  async function undo() {
    const { runId } = await answered(api.POST('/api/v1/runs/{id}/undo', { params }));
    await navigate({ to: '/runs/$id', params: { id: runId } });
  }

  async function release() {
    const { released } = await answered(api.POST('/api/v1/runs/{id}/release', { params }));
    setSaid(t('run.released', { count: released }));
  }

  const pausable = going && run.status !== 'waiting';
  const undoable = !going && !run.dryRun && run.kind !== 'drift' && run.kind !== 'undo' && changesOf(run) > 0;
  return (
    <Stack gap="sm">
      <Group>
        {mayRun && pausable && !run.paused && (
          <ActButton name="pause" on={acting} run={() => command('/api/v1/runs/{id}/pause')}>
            {t('run.pause')}
          </ActButton>
        )}
        {mayRun && going && run.paused && (
          <ActButton name="resume" on={acting} variant="filled" run={() => command('/api/v1/runs/{id}/resume')}>
            {t('run.resume')}
          </ActButton>
        )}
        {mayRun && going && (
          <Sure label={t('run.cancel')} lead={t('run.cancelSure')} run={() => command('/api/v1/runs/{id}/cancel')} />
        )}
        {mayUndo && undoable && <Sure label={t('run.undo')} lead={t('run.undoSure')} run={undo} />}
        {mayUndo && run.kind === 'undo' && !going && (
          <ActButton name="release" on={acting} run={release}>
            {t('run.release')}
          </ActButton>
        )}
      </Group>
      {acting.failure}
      {said && <Alert variant="outline" role="status" title={said} />}
    </Stack>
  );
}
