import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { useWords } from '../../parts/use-words.ts';

/** What is assigned already; the assignment itself is made in the data mapping, with draft and preview. */
export function Assigned({ integration: { id, settings } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const words = useWords(id);
  const { assignments } = settings.customAttributes;
  return (
    <div>
      <Text size="sm">{t('setup.assignLead')}</Text>
      <List size="sm">
        {assignments.map(({ attribute, field }) => (
          <List.Item key={`${attribute} ${field}`}>
            {attribute} → {words.field(field)}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
