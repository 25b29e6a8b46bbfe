import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { asNumber } from '../../i18n/format.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Answer } from '../../parts/states.tsx';

const ROWS = ['created', 'changed', 'switchedOff', 'moved'] as const;
const COLUMNS = ['byDraft', 'anyway', 'noLonger'] as const;

/** What a draft of the settings would do, in people. */
export function DraftPreview({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['runs', id, 'preview'],
    queryFn: () => answered(api.GET('/api/v1/runs/{id}/preview', { params: { path: { id } } })),
  });
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('mapping.previewTitle')}
      </Title>
      <Answer query={query}>
        {(preview) => (
          <DataTable
            label={t('mapping.previewTitle')}
            heads={[t('runs.changes'), ...COLUMNS.map((column) => t(`mapping.${column}`))]}
            rows={ROWS.map((row) => ({
              key: row,
              cells: [t(`mapping.counts.${row}`), ...COLUMNS.map((column) => asNumber(preview[row][column]))],
            }))}
          />
        )}
      </Answer>
    </Stack>
  );
}
