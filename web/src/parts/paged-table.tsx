import { Button, Stack, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';
import { Empty, Loading } from './states.tsx';

interface PagedTableProps<Row> {
  readonly queryKey: readonly unknown[];
  readonly page: (from: string | undefined) => Promise<{ items: Row[]; next: string | null }>;
  readonly heads: readonly string[];
  readonly empty: { readonly title: string; readonly lead?: string };
  readonly row: (row: Row) => ReactNode;
}

/** A list of the API as a table: loading, empty, failed, and the next page by a click. */
export function PagedTable<Row>({ queryKey, page, heads, empty, row }: PagedTableProps<Row>) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isPending) return <Loading />;
  return (
    <Stack>
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
      {query.isSuccess && rows.length === 0 && <Empty {...empty} />}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head}>{head}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{rows.map(row)}</Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Stack>
  );
}
