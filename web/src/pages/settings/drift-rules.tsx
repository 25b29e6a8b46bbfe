import { Fieldset, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsQuery } from '../../api/catalogue.ts';
import type { Schemas } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { useWords } from '../../parts/use-words.ts';

type Drift = Schemas['Settings']['drift'];
type Policy = Drift['otherwise'];
const POLICIES = ['overwrite', 'keep', 'report'] as const;
/** Whether somebody may sign in; kept or reported only where it is named. */
const STATUS = 'status';

/** What becomes of a field that somebody edited in the LMS: for all fields, and for those that are to be otherwise. */
export function DriftRules({ id, value, onChange }: { id: string; value: Drift; onChange: (value: Drift) => void }) {
  const { t } = useTranslation();
  const words = useWords(id);
  const fields = useQuery(fieldsQuery(id)).data ?? [];
  const fed = fields.filter(({ fedBy }) => fedBy !== null).map(({ key }) => key);
  const names = [...new Set([...fed, STATUS, ...Object.keys(value.fields)])];
  const policies = POLICIES.map((one) => ({ value: one, label: t(`settings.rules.drift.${one}`) }));

  function setField(field: string, policy: Policy | 'as-all') {
    const { [field]: _former, ...others } = value.fields;
    onChange({ ...value, fields: policy === 'as-all' ? others : { ...others, [field]: policy } });
  }

  return (
    <Fieldset legend={t('nav.drift')}>
      <Stack>
        <Text size="sm">{t('settings.rules.driftLead')}</Text>
        <Choice
          label={t('settings.rules.driftAll')}
          value={value.otherwise}
          options={policies}
          onChange={(otherwise) => onChange({ ...value, otherwise })}
        />
        <details open={Object.keys(value.fields).length > 0}>
          <summary>{t('settings.rules.driftFields')}</summary>
          <Stack mt="sm" gap="xs">
            {names.map((field) => (
              <Choice<Policy | 'as-all'>
                key={field}
                label={words.field(field)}
                value={value.fields[field] ?? 'as-all'}
                options={[{ value: 'as-all', label: t('settings.rules.driftAsAll') }, ...policies]}
                onChange={(policy) => setField(field, policy)}
              />
            ))}
          </Stack>
        </details>
      </Stack>
    </Fieldset>
  );
}
