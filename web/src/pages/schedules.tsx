import { Alert, Checkbox, Group, NumberInput, Stack, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { scheduleQuery } from '../api/integrations.ts';
import { asTime } from '../i18n/format.ts';
import { ActButton, useAct } from '../parts/act.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { Answer } from '../parts/states.tsx';
import { useMay } from '../parts/use-session.ts';

export function Schedules() {
  const { t } = useTranslation();
  return (
    <Page title={t('schedules.title')}>
      <OfIntegration>{(integration) => <OfOne key={integration.id} integration={integration} />}</OfIntegration>
    </Page>
  );
}

function OfOne({ integration }: { integration: Schemas['Integration'] }) {
  const { id, revision, schedule } = integration;
  const { t } = useTranslation();
  const query = useQuery({ ...scheduleQuery(id), refetchOnWindowFocus: false });
  return (
    <Answer query={query}>
      {({ settings, timers }) => (
        <Stack>
          {settings.paused && (
            <Alert variant="outline" color="yellow" title={`${t('schedules.paused')} ${settings.note ?? ''}`} />
          )}
          <Form key={revision} id={id} revision={revision} settings={schedule} />
          <Title order={2} size="h4">
            {t('schedules.timers')}
          </Title>
          <DataTable
            label={t('schedules.timers')}
            heads={[t('runs.kindTitle'), t('common.state'), t('schedules.next'), t('schedules.last')]}
            rows={(timers ?? []).map(({ kind, state, next, lastAt }) => ({
              key: kind,
              cells: [
                t(`schedules.kind.${kind}`),
                t(`schedules.timerState.${state}`),
                next[0] ? asTime(next[0]) : t('schedules.byHand'),
                lastAt ? asTime(lastAt) : t('common.none'),
              ],
            }))}
          />
        </Stack>
      )}
    </Answer>
  );
}

interface FormProps {
  readonly id: string;
  readonly revision: number;
  readonly settings: Schemas['Integration']['schedule'];
}

function Form({ id, revision, settings }: FormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const [maySet, mayRun] = [useMay('admin'), useMay('operator')];
  const [at, setAt] = useState(settings.fullSync?.at ?? '');
  const [days, setDays] = useState((settings.fullSync?.days ?? [0, 1, 2, 3, 4, 5, 6]).map(String));
  const [poll, setPoll] = useState<number | null>(settings.pollMinutes);
  const names = t('schedules.dayNames', { returnObjects: true });
  const params = { path: { id } };
  const again = () => queries.invalidateQueries({ queryKey: ['integrations'] });

  async function save() {
    const schedule = { fullSync: at === '' ? null : { at, days: days.map(Number).toSorted() }, pollMinutes: poll };
    await answered(
      api.PATCH('/api/v1/integrations/{id}', {
        params: { ...params, query: { activate: 'true' }, header: { 'if-match': `"${revision}"` } },
        body: { schedule },
      }),
    );
    await again();
  }
  async function switchPause() {
    await answered(
      settings.paused
        ? api.POST('/api/v1/integrations/{id}/schedule/resume', { params })
        : api.POST('/api/v1/integrations/{id}/schedule/pause', { params, body: {} }),
    );
    await again();
  }

  return (
    <Stack maw={560}>
      <TextInput
        type="time"
        disabled={!maySet}
        label={`${t('schedules.fullSync')}: ${t('schedules.at')}`}
        description={`${t('schedules.timeZone')}: ${settings.timeZone}${at === '' ? ` · ${t('schedules.byHand')}` : ''}`}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Checkbox.Group label={t('schedules.days')} value={days} onChange={setDays}>
        <Group mt="xs">
          {[1, 2, 3, 4, 5, 6, 0].map((day) => (
            <Checkbox key={day} value={String(day)} label={names[day]} disabled={!maySet || at === ''} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        disabled={!maySet}
        label={t('schedules.poll')}
        min={1}
        max={1440}
        hideControls
        value={poll ?? ''}
        onChange={(value) => setPoll(value === '' ? null : Number(value))}
      />
      {acting.failure}
      <Group>
        {maySet && (
          <ActButton name="save" on={acting} variant="filled" disabled={at !== '' && days.length === 0} run={save}>
            {t('common.save')}
          </ActButton>
        )}
        {maySet && (
          <ActButton name="pause" on={acting} run={switchPause}>
            {t(settings.paused ? 'schedules.resume' : 'schedules.pause')}
          </ActButton>
        )}
        {mayRun && (
          <ActButton
            name="poll"
            on={acting}
            run={() => answered(api.POST('/api/v1/integrations/{id}/schedule/poll', { params }))}
          >
            {t('schedules.pollNow')}
          </ActButton>
        )}
      </Group>
    </Stack>
  );
}
