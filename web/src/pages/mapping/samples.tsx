import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { asDay } from '../../i18n/format.ts';
import { useMay } from '../../parts/use-session.ts';
import { assignmentsOf, type EditedRow, type MappingRow } from './rows.ts';

type Samples = Schemas['MappingSamples'];

/** What three people of the directory have in an attribute, and what a field would get of it. */
export interface SampledRow {
  readonly people: Samples['people'];
  readonly row: Samples['rows'][number];
}

const PAUSE_MS = 500;

/** Sample values by attribute and field; asked anew when a row is changed. */
export function useSamples(id: string, rows: readonly EditedRow[]): (row: MappingRow) => SampledRow | undefined {
  const may = useMay('operator');
  const [asked] = useDebouncedValue(rows, PAUSE_MS);
  const body = assignmentsOf(asked)
    .filter(({ attribute }) => attribute !== '')
    .map(({ field, ...row }) => ({ ...row, ...(field === '' ? {} : { field }) }));
  const { data } = useQuery({
    queryKey: ['catalogue', id, 'samples', body],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/integrations/{id}/catalogue/mapping/samples', {
          params: { path: { id } },
          body: { rows: body },
          signal,
        }),
      ),
    enabled: may && body.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false, // a mapping can be made without them
  });
  return (row) => {
    const found = data?.rows.find((one) => one.attribute === row.attribute && (one.field ?? '') === row.field);
    return data && found ? { people: data.people, row: found } : undefined;
  };
}

export function RowSamples({ sampled: { people, row } }: { sampled: SampledRow }) {
  const { t } = useTranslation();
  return (
    <div className="samples">
      <Text size="sm" c="dimmed">
        {t('mapping.samples')}
      </Text>
      <ul>
        {row.samples.map(({ employeeId, state, value, written, problem }) => (
          <li key={employeeId}>
            <Text size="sm" span>
              {people.find((person) => person.employeeId === employeeId)?.name ?? employeeId}:{' '}
              {state === 'present' ? <q>{value && shown(value)}</q> : t(`mapping.sampleState.${state}`)}
              {written !== null && written !== value && (
                <>
                  {' '}
                  → <q>{shown(written)}</q>
                </>
              )}
            </Text>
            {problem && (
              <Text size="xs" c="error">
                {problem.message}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {row.problem && (
        <Text size="xs" c="error">
          {row.problem.message} {row.problem.remedy}
        </Text>
      )}
    </div>
  );
}

/** A day as people write it; anything else as it is. */
function shown(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? asDay(value) : value;
}
