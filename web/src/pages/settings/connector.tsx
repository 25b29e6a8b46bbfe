import { Fieldset, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Switches = Record<string, boolean>;
const SWITCHES = ['accountExpires', 'processEnrollments', 'oldWebhooks'] as const;

/** What only LearnUpon can be told. */
export function Connector({ value, onChange }: { value: Switches; onChange: (value: Switches) => void }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend="LearnUpon">
      <Stack>
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={t(`settings.rules.connector.${name}`)}
            description={t(`settings.rules.connectorHint.${name}`)}
            checked={value[name] ?? false}
            onChange={(event) => onChange({ ...value, [name]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
