import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Empty } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-session.ts';
import { Row } from './row.tsx';
import { assignmentsOf, type EditedRow, type EditedRows, editedRowsOf, withNewRow } from './rows.ts';
import { useSamples } from './samples.tsx';

/** Draft first: rows are saved beside what is in force, looked at in a preview, and put in force by their own click. */
export function MappingEditor({ id, mapping }: { id: string; mapping: Schemas['Mapping'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const acting = useAct();
  const may = useMay('admin');
  const saved = useMemo(() => editedRowsOf(mapping), [mapping]);
  const [edited, setEdited] = useState<EditedRows | null>(null); // outlives a mapping that is read again meanwhile
  const now = edited ?? saved;
  const { enabled, rows } = now;
  const params = { path: { id } };
  const isDraft = mapping.settings === 'draft';
  const changed = asSettings(now) !== asSettings(saved);
  const complete = rows.every(({ attribute, field }) => attribute !== '' && field !== '');
  const problems = mapping.rows.flatMap(({ problem }) => problem ?? []);
  const always = mapping.attributes.flatMap((one) => (one.default ? one.label : [])).join(', ');
  const samples = useSamples(id, rows);
  const again = () => queries.invalidateQueries({ queryKey: ['catalogue', id, 'mapping'] });
  const setRows = (changedRows: readonly EditedRow[]) => setEdited({ enabled, rows: changedRows });

  async function save() {
    await answered(
      api.PUT('/api/v1/integrations/{id}/draft', {
        params,
        body: { customAttributes: { enabled, assignments: assignmentsOf(rows) } },
      }),
    );
    await again();
    setEdited(null);
  }
  async function rebase() {
    await answered(
      api.PUT('/api/v1/integrations/{id}/draft', { params: { ...params, query: { rebase: 'true' } }, body: {} }),
    );
    await again();
  }
  async function preview() {
    const call = api.POST('/api/v1/integrations/{id}/draft/preview', { params });
    const { runId } = await answered(call).finally(again); // a refusal may be news about the draft
    await navigate({ to: '/runs/$id', params: { id: runId } });
  }
  async function activate() {
    await answered(api.POST('/api/v1/integrations/{id}/draft/activate', { params })).finally(again);
    await queries.invalidateQueries({ queryKey: ['integrations'] });
  }
  async function discard() {
    await answered(api.DELETE('/api/v1/integrations/{id}/draft', { params }));
    await again();
    setEdited(null);
  }

  return (
    <Stack>
      <Group>
        <StateBadge tone={isDraft ? 'attention' : 'good'}>
          {t(isDraft ? 'mapping.draft' : 'mapping.inForce')}
        </StateBadge>
        {!enabled && rows.length > 0 && <StateBadge tone="attention">{t('mapping.off')}</StateBadge>}
        {changed && <Text role="status">{t('mapping.unsaved')}</Text>}
      </Group>
      {mapping.outdated && (
        <Alert color="yellow" variant="outline" title={t('mapping.outdated')}>
          <Stack align="flex-start">
            <Text size="sm">{t('mapping.outdatedLead')}</Text>
            {may && (
              <ActButton name="rebase" on={acting} run={rebase}>
                {t('mapping.rebase')}
              </ActButton>
            )}
          </Stack>
        </Alert>
      )}
      <Switch
        label={t('mapping.enabled')}
        checked={enabled}
        disabled={!may}
        onChange={(event) => setEdited({ enabled: event.currentTarget.checked, rows })}
      />
      <ProblemList problems={problems} />
      {rows.length === 0 && <Empty title={t('mapping.empty')} lead={t('mapping.emptyLead', { attributes: always })} />}
      {rows.map((row) => (
        <Row
          key={row.key}
          mapping={mapping}
          row={row}
          rows={rows}
          may={may}
          sampled={samples(row)}
          change={(wanted) => setRows(rows.map((one) => (one === row ? { ...wanted, key: row.key } : one)))}
          remove={() => setRows(rows.filter((one) => one !== row))}
        />
      ))}
      {acting.failure}
      {may && (
        <Group>
          <Button variant="default" onClick={() => setEdited(withNewRow(now))}>
            {t('mapping.add')}
          </Button>
          <ActButton name="save" on={acting} variant="filled" disabled={!changed || !complete} run={save}>
            {t('mapping.saveDraft')}
          </ActButton>
          {isDraft && (
            <>
              <ActButton name="preview" on={acting} disabled={changed || mapping.outdated} run={preview}>
                {t('mapping.previewDraft')}
              </ActButton>
              <ActButton name="activate" on={acting} disabled={changed || mapping.outdated} run={activate}>
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

function asSettings({ enabled, rows }: EditedRows): string {
  return JSON.stringify({ enabled, rows: assignmentsOf(rows) });
}
