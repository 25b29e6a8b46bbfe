import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scopeAttribute } from './suggested-scope.ts';
import type { SetUp } from './values.ts';

const NEEDED = {
  elearnio: ['department', 'email', 'last_name', 'position', 'office', 'status', 'team', 'first_name'],
  learnupon: ['email', 'last_name', 'first_name', 'status'],
  moodle: ['email', 'last_name', 'first_name', 'status'],
} as const;
const OPTIONAL = {
  elearnio: ['hire_date', 'birthday', 'gender', 'company', 'supervisor'],
  learnupon: ['hire_date', 'termination_date'],
  moodle: ['department', 'team', 'position', 'hire_date', 'termination_date'],
} as const;

/** What has to be ticked in Personio before the credentials are any use. */
export function AttributesNeeded({ kind }: Pick<SetUp, 'kind'>) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('setup.attributes')}</summary>
      <List size="sm" mt="xs">
        <List.Item>{scopeAttribute(kind)}</List.Item>
        {NEEDED[kind].map((name) => (
          <List.Item key={name}>{t(`steps.fields.${name}`)}</List.Item>
        ))}
        {OPTIONAL[kind].map((name) => (
          <List.Item key={name}>
            {t(`steps.fields.${name}`)} ({t('setup.optional')})
          </List.Item>
        ))}
      </List>
    </details>
  );
}
