import { Alert, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupMatchQuery } from '../../api/directory.ts';
import { asNumber } from '../../i18n/format.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Loading } from '../../parts/states.tsx';
import { type SetUp, scopeOf } from './values.ts';

const PAUSE_MS = 400;

/** Which values of the chosen attributes have a group of exactly that name, and which do not. */
export function GroupMatch({ id, values }: { id: string; values: SetUp }) {
  const { t } = useTranslation();
  const [attributes] = useDebouncedValue(values.groupAttributes, PAUSE_MS);
  const { data, error, refetch } = useQuery({
    ...groupMatchQuery(id, attributes, scopeOf(values) ?? { match: 'all', conditions: [] }),
    enabled: attributes.length > 0,
    placeholderData: keepPreviousData,
  });
  if (attributes.length === 0) return null;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const missing = data.items.filter(({ assignable }) => !assignable).length;
  return (
    <Stack gap="sm">
      <Text role="status" size="sm">
        {data.state === 'reading'
          ? t('setup.count.reading', {
              read: asNumber(data.read),
              total: data.total === null ? '…' : asNumber(data.total),
            })
          : t('setup.groupsFound', { there: data.items.length - missing, missing })}
      </Text>
      <ProblemList problems={data.problems} />
      {data.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="tall-list" tabIndex={0} aria-label={t('setup.groups')}>
          <DataTable
            label={t('setup.groups')}
            heads={[t('setup.scopeAttribute'), t('setup.scopeValue'), t('nav.people'), t('setup.groupInLms')]}
            rows={data.items.map(({ attribute, value, people, group, assignable, problem }) => ({
              key: `${attribute} ${value}`,
              cells: [
                t(`setup.attribute.${attribute}`),
                value,
                asNumber(people),
                <div key="group">
                  <StateBadge tone={assignable ? 'good' : 'attention'}>
                    {t(assignable ? 'setup.groupThere' : group ? 'setup.groupUnusable' : 'setup.groupMissing')}
                  </StateBadge>
                  {group && problem && (
                    <Text size="xs" c="dimmed">
                      {problem.message}
                    </Text>
                  )}
                </div>,
              ],
            }))}
          />
        </section>
      )}
      {data.leftOut > 0 && <Text size="sm">{t('setup.groupsLeftOut', { count: data.leftOut })}</Text>}
      {missing > 0 && data.state !== 'reading' && (
        <Alert variant="outline" title={t('setup.groupsMissingTitle')}>
          <Text size="sm">{t('setup.groupsMissingRemedy')}</Text>
        </Alert>
      )}
    </Stack>
  );
}
