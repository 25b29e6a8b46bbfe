import { Fieldset, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { lmsName } from '../../i18n/lms-name.ts';
import { Choice } from '../../parts/choice.tsx';
import { EMPLOYEE_STATUSES, LMS_STATUSES } from './lms-statuses.ts';

interface Props {
  readonly kind: Schemas['Integration']['kind'];
  readonly value: Schemas['Settings']['statusMap'];
  readonly onChange: (value: Schemas['Settings']['statusMap']) => void;
}

/** Which status in the LMS stands for which in Personio. */
export function StatusMap({ kind, value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { usual, words, inactive } = LMS_STATUSES[kind];
  const inWords = (word: string) =>
    i18n.exists(`values.status.${word}`) ? t(`values.status.${word}` as 'values.status.active') : word;
  return (
    <Fieldset legend={t('settings.rules.statusMap')}>
      <Stack>
        <Text size="sm">{t('settings.rules.statusMapLead')}</Text>
        {EMPLOYEE_STATUSES.map((status) => (
          <Choice
            key={status}
            label={`Personio: ${t(`values.employee.${status}`)} → ${lmsName(kind)}`}
            value={value[status] ?? usual[status]}
            disabled={status === 'inactive'}
            options={words
              .filter((word) => (word === inactive) === (status === 'inactive'))
              .map((word) => ({ value: word, label: inWords(word) }))}
            onChange={(word) => {
              const { [status]: _former, ...others } = value;
              onChange(word === usual[status] ? others : { ...others, [status]: word });
            }}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
