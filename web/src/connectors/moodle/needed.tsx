import { Code, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const STEPS = ['services', 'role', 'account', 'service', 'token', 'cohorts'] as const;

/** What the administrator of the site has to make before there is a token. */
export function NeededInMoodle() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('moodle.needed')}</summary>
      <List type="ordered" size="sm" mt="xs">
        {STEPS.map((step) => (
          <List.Item key={step}>{t(`moodle.need.${step}`)}</List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {t('moodle.neededDocs')} <Code>docs/connectors/moodle.md</Code>
      </Text>
    </details>
  );
}
