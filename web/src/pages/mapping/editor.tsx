import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Empty } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-session.ts';
import { Row } from './row.tsx';
import { rowsOf } from './rows.ts';
import { useSamples } from './samples.tsx';

/** Draft first: rows are saved beside what is in force, looked at in a preview, and put in force by their own click. */
export function MappingEditor({ id, mapping }: { id: string; mapping: Schemas['Mapping'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const acting = useAct();
  const may = useMay('admin');
  const [rows, setRows] = useState(() => rowsOf(mapping));
  const [enabled, setEnabled] = useState(mapping.enabled);
  const params = { path: { id } };
  const isDraft = mapping.settings === 'draft';
  const changed = enabled !== mapping.enabled || JSON.stringify(rows) !== JSON.stringify(rowsOf(mapping));
  const complete = rows.every(({ attribute, field }) => attribute !== '' && field !== '');
  const problems = mapping.rows.flatMap(({ problem }) => problem ?? []);
  const samples = useSamples(id, rows);
  const again = () => queries.invalidateQueries({ queryKey: ['catalogue', id, 'mapping'] });

  async function save() {
    await answered(
      api.PUT('/api/v1/integrations/{id}/draft', {
        params,
        body: { customAttributes: { enabled, assignments: [...rows] } },
      }),
    );
    await again();
  }
  async function preview() {
    const { runId } = await answered(api.POST('/api/v1/integrations/{id}/draft/preview', { params }));
    await navigate({ to: '/runs/$id', params: { id: runId } });
  }
  async function activate() {
    await answered(api.POST('/api/v1/integrations/{id}/draft/activate', { params }));
    await queries.invalidateQueries({ queryKey: ['integrations'] });
    await again();
  }
  async function discard() {
    await answered(api.DELETE('/api/v1/integrations/{id}/draft', { params }));
    await again();
  }

  return (
    <Stack>
      <Group>
        <StateBadge tone={isDraft ? 'attention' : 'good'}>
          {t(isDraft ? 'mapping.draft' : 'mapping.inForce')}
        </StateBadge>
        {changed && <Text role="status">{t('mapping.unsaved')}</Text>}
      </Group>
      <Switch
        label={t('mapping.enabled')}
        checked={enabled}
        disabled={!may}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
      />
      <ProblemList problems={problems} />
      {rows.length === 0 && <Empty title={t('mapping.empty')} lead={t('mapping.emptyLead')} />}
      {rows.map((row, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: two new rows have no other name than their place
          key={`${index} ${row.attribute}`}
          mapping={mapping}
          row={row}
          rows={rows}
          may={may}
          sampled={samples(row)}
          change={(now) => setRows(rows.map((one) => (one === row ? now : one)))}
          remove={() => setRows(rows.filter((one) => one !== row))}
        />
      ))}
      {acting.failure}
      {may && (
        <Group>
          <Button variant="default" onClick={() => setRows([...rows, { attribute: '', field: '' }])}>
            {t('mapping.add')}
          </Button>
          <ActButton name="save" on={acting} variant="filled" disabled={!changed || !complete} run={save}>
            {t('mapping.saveDraft')}
          </ActButton>
          {isDraft && (
            <>
              <ActButton name="preview" on={acting} disabled={changed} run={preview}>
                {t('mapping.previewDraft')}
              </ActButton>
              <ActButton name="activate" on={acting} disabled={changed} run={activate}>
                {t('mapping.activate')}
              </ActButton>
              <ActButton name="discard" on={acting} run={discard}>
                {t('mapping.discard')}
              </ActButton>
            </>
          )}
        </Group>
      )}
    </Stack>
  );
}
