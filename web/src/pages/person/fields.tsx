import { List, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';

/** Field by field what Personio says, what the LMS has, and what becomes of it; then the groups. */
export function Fields({ person: { fields, groups } }: { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  return (
    <>
      {fields.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('person.fields')}
          </Title>
          <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('person.field')}</Table.Th>
                  <Table.Th>{t('person.inPersonio')}</Table.Th>
                  <Table.Th>{t('person.inLms')}</Table.Th>
                  <Table.Th>{t('person.next')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fields.map(({ field, label, attributeLabel, value, before, after, change }) => (
                  <Table.Tr key={field}>
                    <Table.Th scope="row">
                      {label}
                      <Text size="xs" c="dimmed">
                        {attributeLabel}
                      </Text>
                    </Table.Th>
                    <Table.Td>{value ?? t('common.none')}</Table.Td>
                    <Table.Td>{before ?? t('common.none')}</Table.Td>
                    <Table.Td>
                      {t(`person.change.${change}`)} {change === 'write' && <strong>→ {after}</strong>}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
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
