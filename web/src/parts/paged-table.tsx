import { Button, Stack } from '@mantine/core';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type DataRow, DataTable } from './data-table.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { Empty, Loading } from './states.tsx';

interface PageOf<Row> {
  readonly items: Row[];
  readonly next: string | null;
}

interface Shown<Row> {
  readonly label?: string;
  readonly heads: readonly string[];
  readonly empty: { readonly title: string; readonly lead?: string };
  readonly row: (row: Row) => DataRow;
}

interface PagedTableProps<Row> extends Shown<Row> {
  readonly queryKey: readonly unknown[];
  readonly page: (from: string | undefined) => Promise<PageOf<Row>>;
  readonly refetchInterval?: number;
}

/** A list of the API as a table: loading, empty, failed, and the next page by a click. */
export function PagedTable<Row>({ queryKey, page, refetchInterval, ...shown }: PagedTableProps<Row>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...(refetchInterval ? { refetchInterval } : {}),
  });
  return <PagedRows query={query} {...shown} />;
}

interface PagedRowsProps<Row> extends Shown<Row> {
  readonly query: UseInfiniteQueryResult<InfiniteData<PageOf<Row>>>;
}

/** The same for a query that the page holds itself, as it shows more of the answer. */
export function PagedRows<Row>({ query, label, heads, empty, row }: PagedRowsProps<Row>) {
  const { t } = useTranslation();
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isPending) return <Loading />;
  return (
    <Stack w="100%">
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
      {query.isSuccess && rows.length === 0 && <Empty {...empty} />}
      {rows.length > 0 && <DataTable {...(label ? { label } : {})} heads={heads} rows={rows.map(row)} />}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Stack>
  );
}
