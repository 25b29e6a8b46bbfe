import { Alert, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scopeCountQuery } from '../../api/directory.ts';
import { asNumber } from '../../i18n/format.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { type SetUp, scopeOf } from './values.ts';

const PAUSE_MS = 600;

/** Who would be in, counted in Personio while the conditions are typed. */
export function ScopeCount({ id, values }: { id: string; values: SetUp }) {
  const { t } = useTranslation();
  const [scope] = useDebouncedValue(scopeOf(values), PAUSE_MS);
  const { data, error, refetch } = useQuery({
    ...scopeCountQuery(id, scope ?? { match: 'all', conditions: [] }),
    enabled: scope !== null,
    placeholderData: keepPreviousData,
  });
  if (scope === null) return <Text size="sm">{t('setup.count.incomplete')}</Text>;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  const of = data?.total === null || data?.total === undefined ? '' : asNumber(data.total);
  return (
    <>
      <Alert variant="outline" role="status" title={title()}>
        {data?.state === 'complete' && data.inactive !== null && data.inScope !== null && data.inScope > 0 && (
          <Text size="sm">
            {t(values.createInactive ? 'setup.count.inactiveToo' : 'setup.count.inactive', {
              count: data.inactive,
              staying: asNumber(data.inScope - data.inactive),
            })}
          </Text>
        )}
        {data?.state === 'complete' && data.inScope === 0 && <Text size="sm">{t('setup.count.nobody')}</Text>}
      </Alert>
      <ProblemList problems={data?.problems ?? []} />
    </>
  );

  function title(): string {
    if (!data) return t('setup.count.begin');
    if (data.state === 'reading') return t('setup.count.reading', { read: asNumber(data.read), total: of || '…' });
    if (data.inScope === null) return t('setup.count.unknown');
    if (data.state === 'incomplete')
      return t('setup.count.atLeast', { count: data.inScope, total: asNumber(data.read) });
    return t('setup.count.done', { count: data.inScope, total: asNumber(data.read) });
  }
}
