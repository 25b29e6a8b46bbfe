import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { searchPeople } from '../../api/people.ts';
import { asNumber, asTime } from '../../i18n/format.ts';
import { PagedRows } from '../../parts/paged-table.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';

/** Who was found, by name; nobody is looked for in Personio here, so it is as of the last run. */
export function Found({ integration: { id, name }, words }: { integration: Schemas['Integration']; words: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['people', id, 'found', words],
    queryFn: ({ pageParam }) => searchPeople(id, words, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = query.data?.pages[0];
  const people = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isId = /^\d+$/.test(words) && !people.some(({ employeeId }) => employeeId === words);
  const unread = first !== undefined && first.directory.readAt === null;
  return (
    <>
      {first && (
        <Text size="sm" c="dimmed" role="status">
          {unread
            ? t('people.unread')
            : t('people.count', {
                total: asNumber(first.total),
                people: asNumber(first.directory.people),
                time: first.directory.readAt ? asTime(first.directory.readAt) : t('common.unknown'),
              })}
        </Text>
      )}
      {isId && (
        <Text>
          <TextLink to="/people/$integration/$employee" params={{ integration: name, employee: words }}>
            {t('people.openId', { id: words })}
          </TextLink>
        </Text>
      )}
      <PagedRows
        query={query}
        label={t('people.title')}
        heads={[t('common.name'), t('signIn.email'), t('people.id'), t('common.state')]}
        empty={{ title: t('people.empty'), lead: t('people.emptyLead') }}
        row={({ employeeId, name: called, email, learnerId, held }) => ({
          key: employeeId,
          cells: [
            <TextLink
              key="name"
              to="/people/$integration/$employee"
              params={{ integration: name, employee: employeeId }}
            >
              {called ?? employeeId}
            </TextLink>,
            email,
            employeeId,
            held ? (
              <StateBadge key="state" tone="attention">
                {t('people.isHeld')}
              </StateBadge>
            ) : (
              t(learnerId ? 'people.hasAccount' : 'people.noAccount')
            ),
          ],
        })}
      />
    </>
  );
}
