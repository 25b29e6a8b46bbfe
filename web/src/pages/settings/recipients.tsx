import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { ActButton } from '../../parts/act.tsx';
import { Choice } from '../../parts/choice.tsx';
import { addressesOf, badAddress } from '../set-up/addresses.ts';
import { LANGUAGES } from './languages.ts';
import { useChange } from './use-change.tsx';

/** Who gets the summary after a run, the plan that waits, and word of a quarantine. */
export function Recipients({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const { settings } = integration;
  const { change, acting, outcome } = useChange(integration);
  const [recipients, setRecipients] = useState(settings.summary.recipients.join(', '));
  const [language, setLanguage] = useState(settings.summary.language);
  const bad = badAddress(recipients);
  return (
    <Stack maw={560}>
      <Text size="sm">{t('settings.mailsLead')}</Text>
      <TextInput
        label={t('setup.recipients')}
        description={t('setup.recipientsHint')}
        error={bad && t('setup.recipientsBad', { address: bad })}
        value={recipients}
        autoComplete="off"
        onChange={(event) => setRecipients(event.currentTarget.value)}
      />
      <Choice label={t('setup.mailLanguage')} value={language} options={LANGUAGES} onChange={setLanguage} />
      {outcome}
      <Group>
        <ActButton
          name="save"
          on={acting}
          variant="filled"
          disabled={bad !== undefined}
          run={() => change({ settings: { summary: { recipients: addressesOf(recipients), language } } })}
        >
          {t('common.save')}
        </ActButton>
      </Group>
    </Stack>
  );
}
