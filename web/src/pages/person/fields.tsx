import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useWords } from '../../parts/use-words.ts';

/** Field by field what Personio says, what the LMS has, and what becomes of it; then the groups. */
export function Fields({ person: { integrationId, fields, groups } }: { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  const words = useWords(integrationId);
  return (
    <>
      {fields.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('person.fields')}
          </Title>
          <DataTable
            label={t('person.fields')}
            heads={[t('person.field'), t('person.inPersonio'), t('person.inLms'), t('person.next')]}
            rows={fields.map(({ field, label, attributeLabel, reading, value, before, after, change }) => ({
              key: field,
              cells: [
                <div key="field">
                  {words.field(field, label)}
                  <Text size="xs" c="dimmed">
                    {attributeLabel}
                  </Text>
                </div>,
                reading === 'missing' ? t('person.unreadable') : words.value(field, value),
                words.value(field, before),
                <>
                  {t(`person.change.${change}`)} {change === 'write' && <strong>→ {words.value(field, after)}</strong>}
                </>,
              ],
            }))}
          />
        </section>
      )}
      {groups.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('person.groups')}
          </Title>
          <List>
            {groups.map(({ attribute, group, change }) => (
              <List.Item key={`${attribute} ${group}`}>
                {group ?? t('common.none')} {attribute && `(${t(`setup.attribute.${attribute}`)})`}:{' '}
                {t(`person.groupChange.${change}`)}
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </>
  );
}
