import { Alert, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attributesQuery } from '../../api/catalogue.ts';

/** Attributes that Personio does not give out, and where they are ticked there. */
export function Unreadable({ id }: { id: string }) {
  const { t } = useTranslation();
  const missing = useQuery(attributesQuery(id)).data?.notReadable ?? [];
  if (missing.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" title={t('setup.unreadable')}>
      <List size="sm">
        {missing.map(({ attribute, label, required }) => (
          <List.Item key={attribute}>
            {label} {!required && `(${t('setup.optional')})`}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {t('setup.unreadableRemedy')}
      </Text>
    </Alert>
  );
}
