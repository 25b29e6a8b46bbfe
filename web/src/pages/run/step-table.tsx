import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/run-rules.ts';
import { asNumber } from '../../i18n/format.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Empty, Loading } from '../../parts/states.tsx';
import { useAllSteps } from './all-steps.ts';
import { saveFile, stepsAsCsv } from './export-steps.ts';
import { matches, namesOf, type Step } from './step-changes.ts';
import { StepRows } from './step-rows.tsx';

const KINDS: readonly Step['kind'][] = [
  'create',
  'update',
  'deactivate',
  'reactivate',
  'add-to-group',
  'remove-from-group',
  'invite',
];

/** The plan, person by person: filtered and searched here, since the whole of it is here. */
export function StepTable({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { steps, isPending, complete, error, again } = useAllSteps(run);
  const [kind, setKind] = useState('');
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const names = useMemo(() => namesOf(steps), [steps]);
  const shown = useMemo(
    () =>
      steps.filter(
        (step) => (kind === '' || step.kind === kind) && matches(step, names.get(step.employeeId) ?? '', wanted),
      ),
    [steps, names, kind, wanted],
  );

  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('run.plan')}
      </Title>
      <ProblemAlert error={error} retry={again} />
      {isPending && <Loading />}
      {complete && steps.length === 0 && <Empty title={t('steps.empty')} lead={t('steps.emptyLead')} />}
      {steps.length > 0 && (
        <>
          <Group align="flex-end">
            <NativeSelect
              label={t('steps.filter')}
              data={[
                { value: '', label: t('common.all') },
                ...KINDS.map((value) => ({ value, label: t(`steps.kind.${value}`) })),
              ]}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value)}
            />
            <TextInput
              type="search"
              label={t('steps.searchLabel')}
              miw={320}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={!complete}
              onClick={() => saveFile(`run-${run.id}.csv`, 'text/csv;charset=utf-8', `\uFEFF${stepsAsCsv(shown)}`)}
            >
              {t('steps.export')} CSV
            </Button>
            <Button
              variant="default"
              disabled={!complete}
              onClick={() => saveFile(`run-${run.id}.json`, 'application/json', JSON.stringify(shown, null, 2))}
            >
              {t('steps.export')} JSON
            </Button>
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {complete
              ? t('steps.shown', { shown: asNumber(shown.length), total: asNumber(steps.length) })
              : t('steps.loadingMore', { count: steps.length })}
          </Text>
          {shown.length === 0 ? (
            <Empty title={t('steps.nothingFound')} />
          ) : (
            <StepRows steps={shown} names={names} integration={run.integrationName} />
          )}
        </>
      )}
    </Stack>
  );
}
