import { Alert, FileInput, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton, useAct } from '../../parts/act.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { type ReadIndex, readIndex, textOf } from './read-index.ts';
import { plain, type RowOutcome, sendRow } from './send-row.ts';

const LANES = 3;

/** PDFs and their index from this computer: tried first, handed in afterwards. */
export function ImportCertificates({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const [index, setIndex] = useState<ReadIndex | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [outcomes, setOutcomes] = useState<readonly RowOutcome[]>([]);
  const rows = index && 'rows' in index ? index.rows : [];
  const faults = outcomes.filter(({ outcome }) => outcome === 'refused' || outcome === 'file-missing');

  async function hand(dryRun: boolean) {
    const byName = new Map(files.map((file) => [plain(file.name), file]));
    setOutcomes([]);
    for (let from = 0; from < rows.length; from += LANES) {
      const sent = await Promise.all(rows.slice(from, from + LANES).map((row) => sendRow(id, row, byName, dryRun)));
      setOutcomes((before) => [...before, ...sent]);
    }
    if (!dryRun) await queries.invalidateQueries({ queryKey: ['certificates', id] });
  }

  const count = (outcome: RowOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('certificates.import.title')}
      </Title>
      <Text size="sm">{t('certificates.import.lead')}</Text>
      <Text size="sm" component="pre" className="example">
        {t('certificates.import.example')}
      </Text>
      <FileInput
        maw={520}
        label={t('certificates.import.index')}
        placeholder={t('mapping.choose')}
        accept=".csv,text/csv"
        clearable
        clearButtonProps={{ 'aria-label': t('common.remove') }}
        onChange={(file) => {
          setOutcomes([]);
          if (!file) return setIndex(null);
          void acting.act('read', async () => setIndex(readIndex(textOf(new Uint8Array(await file.arrayBuffer())))));
        }}
      />
      {index && 'bad' in index && (
        <Alert color="red" variant="outline" role="alert" title={t(`certificates.import.bad.${index.bad}`)} />
      )}
      <FileInput
        maw={520}
        multiple
        label={t('certificates.import.files')}
        placeholder={t('mapping.choose')}
        accept=".pdf,application/pdf"
        clearable
        clearButtonProps={{ 'aria-label': t('common.remove') }}
        onChange={(chosen) => {
          setOutcomes([]);
          setFiles(chosen);
        }}
      />
      <Group>
        <ActButton name="try" on={acting} disabled={rows.length === 0} run={() => hand(true)}>
          {t('certificates.import.try')}
        </ActButton>
        <ActButton name="import" on={acting} variant="filled" disabled={rows.length === 0} run={() => hand(false)}>
          {t('certificates.import.start')}
        </ActButton>
      </Group>
      {acting.failure}
      {outcomes.length > 0 && (
        <>
          <Progress value={(outcomes.length / rows.length) * 100} aria-label={t('certificates.import.title')} />
          <Text role="status">
            {t('certificates.import.done', {
              done: outcomes.length,
              total: rows.length,
              imported: count('imported') + count('would-be-imported'),
              known: count('known'),
              faults: faults.length,
            })}
          </Text>
        </>
      )}
      {faults.length > 0 && (
        <DataTable
          label={t('certificates.import.faults')}
          heads={[t('certificates.import.line'), t('certificates.import.file'), t('certificates.import.faults')]}
          rows={faults.map(({ row, outcome, words }) => ({
            key: String(row.line),
            cells: [
              row.line,
              row.values.file ?? t('common.none'),
              outcome === 'file-missing' ? t('certificates.import.fileMissing') : words,
            ],
          }))}
        />
      )}
    </Stack>
  );
}
