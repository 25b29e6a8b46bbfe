import { ActionIcon, Group, Paper, Select, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { choicesFor, fieldsFor, type MappingRow } from './rows.ts';
import { RowSamples, type SampledRow } from './samples.tsx';

interface Props {
  readonly mapping: Schemas['Mapping'];
  readonly row: MappingRow;
  readonly rows: readonly MappingRow[];
  readonly may: boolean;
  readonly sampled: SampledRow | undefined;
  readonly change: (now: MappingRow) => void;
  readonly remove: () => void;
}

/** One attribute, one field; fields of another type stand there with the reason why they cannot be chosen. */
export function Row({ mapping, row, rows, may, sampled, change, remove }: Props) {
  const { t } = useTranslation();
  const attributes = mapping.attributes
    .filter((one) => !one.default)
    .map(({ attribute, label, type }) => ({ value: attribute, label: `${label} (${type})` }));
  const known = attributes.some(({ value }) => value === row.attribute) || row.attribute === '';
  const choices = choicesFor(mapping, row);
  return (
    <Paper withBorder p="sm">
      <Group align="flex-end">
        <Select
          className="mapping-side"
          label={t('mapping.attribute')}
          placeholder={t('mapping.choose')}
          searchable
          disabled={!may}
          data={known ? attributes : [...attributes, { value: row.attribute, label: row.attribute }]}
          value={row.attribute || null}
          onChange={(attribute) => change({ attribute: attribute ?? '', field: '' })}
        />
        <Text aria-hidden pb={6} className="wide-only">
          →
        </Text>
        <Select
          className="mapping-side"
          label={t('mapping.field')}
          placeholder={t('mapping.choose')}
          disabled={!may || row.attribute === ''}
          data={fieldsFor(mapping, row, rows, t('mapping.taken')).map(({ field, label, because }) => ({
            value: field,
            label: because ? `${label} – ${t('mapping.notFitting', { reason: because })}` : label,
            disabled: because !== null,
          }))}
          value={row.field || null}
          onChange={(field) => change({ attribute: row.attribute, field: field ?? '' })}
        />
        {choices.length > 1 && (
          <Select
            label={t('mapping.kindOfChoice')}
            data={choices.map((value) => ({ value, label: t(`mapping.choice.${value}`) }))}
            value={row.choice ?? null}
            onChange={(choice) => change({ ...row, choice: (choice as MappingRow['choice']) ?? undefined })}
          />
        )}
        {may && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('mapping.removeRow', { attribute: row.attribute })}
            onClick={remove}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {sampled && <RowSamples sampled={sampled} />}
    </Paper>
  );
}
