import { Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { asNumber } from '../../i18n/format.ts';
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
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Td />
                {COLUMNS.map((column) => (
                  <Table.Th key={column}>{t(`mapping.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {ROWS.map((row) => (
                <Table.Tr key={row}>
                  <Table.Th scope="row">{t(`mapping.counts.${row}`)}</Table.Th>
                  {COLUMNS.map((column) => (
                    <Table.Td key={column}>{asNumber(preview[row][column])}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answer>
    </Stack>
  );
}
