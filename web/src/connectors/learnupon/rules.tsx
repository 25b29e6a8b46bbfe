import { Fieldset, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectorSettings } from '../connector-settings.ts';

const SWITCHES = ['accountExpires', 'processEnrollments', 'oldWebhooks'] as const;

interface Props {
  readonly value: ConnectorSettings;
  readonly onChange: (value: ConnectorSettings) => void;
}

/** What only LearnUpon can be told. */
export function LearnuponRules({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend="LearnUpon">
      <Stack>
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={t(`settings.rules.connector.${name}`)}
            description={t(`settings.rules.connectorHint.${name}`)}
            checked={value[name] === true}
            onChange={(event) => onChange({ ...value, [name]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
