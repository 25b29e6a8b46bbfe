import { Fieldset, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';

type Dates = Schemas['Settings']['dates'];
const MOST_DAYS = 366;

/** When somebody new gets an account, and what the last day means. */
export function DateRules({ value, onChange }: { value: Dates; onChange: (value: Dates) => void }) {
  const { t } = useTranslation();
  const set = (part: Partial<Dates>) => onChange({ ...value, ...part });
  return (
    <Fieldset legend={t('settings.rules.dates')}>
      <Stack>
        <Choice
          label={t('settings.rules.create')}
          value={value.create}
          options={(['when-seen', 'on-hire-date'] as const).map((one) => ({
            value: one,
            label: t(`settings.rules.createOptions.${one}`),
          }))}
          onChange={(create) => set({ create })}
        />
        {value.create === 'on-hire-date' && (
          <NumberInput
            label={t('settings.rules.daysBeforeHire')}
            min={0}
            max={MOST_DAYS}
            hideControls
            value={value.daysBeforeHire}
            onChange={(days) => set({ daysBeforeHire: Number(days) })}
          />
        )}
        <Choice
          label={t('settings.rules.lastDay')}
          value={value.lastDay}
          options={(['ignore', 'end-access'] as const).map((one) => ({
            value: one,
            label: t(`settings.rules.lastDayOptions.${one}`),
          }))}
          onChange={(lastDay) => set({ lastDay })}
        />
        <NumberInput
          label={t('settings.rules.graceDays')}
          description={t('settings.rules.graceDaysHint')}
          min={0}
          max={MOST_DAYS}
          hideControls
          value={value.graceDays}
          onChange={(days) => set({ graceDays: Number(days) })}
        />
      </Stack>
    </Fieldset>
  );
}
