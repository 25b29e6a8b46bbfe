import { ActionIcon, Button, Group, Paper, Select, Stack, Switch, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
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
import { choicesFor, fieldsFor, type MappingRow, rowsOf } from './rows.ts';

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
  const attributes = mapping.attributes
    .filter((one) => !one.default)
    .map(({ attribute, label, type }) => ({ value: attribute, label: `${label} (${type})` }));

  const change = (row: MappingRow, now: MappingRow) => setRows(rows.map((one) => (one === row ? now : one)));
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
        // biome-ignore lint/suspicious/noArrayIndexKey: two new rows have no other name than their place
        <Paper withBorder p="sm" key={`${index} ${row.attribute}`}>
          <Group align="flex-end">
            <Select
              label={t('mapping.attribute')}
              placeholder={t('mapping.choose')}
              searchable
              miw={260}
              disabled={!may}
              data={
                attributes.some(({ value }) => value === row.attribute) || row.attribute === ''
                  ? attributes
                  : [...attributes, { value: row.attribute, label: row.attribute }]
              }
              value={row.attribute || null}
              onChange={(attribute) => change(row, { attribute: attribute ?? '', field: '' })}
            />
            <Text aria-hidden pb={6}>
              →
            </Text>
            <Select
              label={t('mapping.field')}
              placeholder={t('mapping.choose')}
              miw={320}
              disabled={!may || row.attribute === ''}
              data={fieldsFor(mapping, row, rows, t('mapping.taken')).map(({ field, label, because }) => ({
                value: field,
                label: because ? `${label} – ${t('mapping.notFitting', { reason: because })}` : label,
                disabled: because !== null,
              }))}
              value={row.field || null}
              onChange={(field) => change(row, { attribute: row.attribute, field: field ?? '' })}
            />
            {choicesFor(mapping, row).length > 1 && (
              <Select
                label={t('mapping.kindOfChoice')}
                data={choicesFor(mapping, row).map((value) => ({ value, label: t(`mapping.choice.${value}`) }))}
                value={row.choice ?? null}
                onChange={(choice) => change(row, { ...row, choice: (choice as MappingRow['choice']) ?? undefined })}
              />
            )}
            {may && (
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('mapping.removeRow', { attribute: row.attribute })}
                onClick={() => setRows(rows.filter((one) => one !== row))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        </Paper>
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
