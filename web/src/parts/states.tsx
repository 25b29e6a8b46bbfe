import { Center, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih={160} role="status" aria-live="polite">
      <Loader size="sm" mr="sm" aria-hidden />
      <Text>{t('common.loading')}</Text>
    </Center>
  );
}

export function Empty({ title, lead, action }: { title: string; lead?: string; action?: ReactNode }) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="sm" ta="center">
        <Title order={2} size="h4">
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" maw={520}>
            {lead}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  );
}

/** Loading, failed, or the thing itself. Data that is there stays while it is read again, with the failure above it. */
export function Answer<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  if (query.data === undefined && query.isPending) return <Loading />;
  return (
    <Stack gap="md">
      {query.isError && <ProblemAlert error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </Stack>
  );
}
