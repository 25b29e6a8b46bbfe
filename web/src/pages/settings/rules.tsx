import { Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { LearnuponRules } from '../../connectors/learnupon/rules.tsx';
import { isSound, moodleForm, moodleSettings } from '../../connectors/moodle/form.ts';
import { MoodleRules } from '../../connectors/moodle/rules.tsx';
import { ActButton } from '../../parts/act.tsx';
import { Choice } from '../../parts/choice.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { DateRules } from './date-rules.tsx';
import { DriftRules } from './drift-rules.tsx';
import { StatusMap } from './status-map.tsx';
import { useChange } from './use-change.tsx';

type Settings = Schemas['Settings'];

/** What a sync does with whom, beyond what the set-up asks. */
export function Rules({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const { change, acting, outcome } = useChange(integration);
  const [now, setNow] = useState(integration.settings);
  const [moodle, setMoodle] = useState(() => moodleForm(integration.settings.connector));
  const isMoodle = integration.kind === 'moodle';
  const set = (part: Partial<Settings>) => setNow({ ...now, ...part });

  function save() {
    const { statusMap, dates, outOfScope, memberships, externalId, drift } = now;
    const connector = isMoodle ? moodleSettings(moodle) : now.connector;
    return change({
      settings: { statusMap, dates, outOfScope, memberships, externalId, drift, ...(connector ? { connector } : {}) },
    });
  }

  return (
    <Stack maw={720}>
      <Text size="sm">
        {t('settings.rules.lead')}{' '}
        <TextLink to="/integrations/$id/edit" params={{ id: integration.name }}>
          {t('setup.editTitle')}
        </TextLink>
      </Text>
      <StatusMap kind={integration.kind} value={now.statusMap} onChange={(statusMap) => set({ statusMap })} />
      <DateRules value={now.dates} onChange={(dates) => set({ dates })} />
      <Fieldset legend={t('settings.rules.people')}>
        <Stack>
          <Choice
            label={t('setup.outOfScope')}
            value={now.outOfScope}
            options={(['leave', 'deactivate'] as const).map((value) => ({
              value,
              label: t(`setup.outOfScopeOptions.${value}`),
            }))}
            onChange={(outOfScope) => set({ outOfScope })}
          />
          <Choice
            label={t('settings.rules.memberships')}
            hint={t('settings.rules.membershipsHint')}
            value={now.memberships}
            options={(['add-only', 'managed'] as const).map((value) => ({
              value,
              label: t(`settings.rules.membershipsOptions.${value}`),
            }))}
            onChange={(memberships) => set({ memberships })}
          />
          {integration.kind !== 'learnupon' && (
            // LearnUpon has no such field.
            <Choice
              label={t('settings.rules.externalId')}
              value={now.externalId}
              options={(['where-empty', 'overwrite', 'ignore'] as const).map((value) => ({
                value,
                label: t(`settings.rules.externalIdOptions.${value}`),
              }))}
              onChange={(externalId) => set({ externalId })}
            />
          )}
        </Stack>
      </Fieldset>
      <DriftRules id={integration.id} value={now.drift} onChange={(drift) => set({ drift })} />
      {integration.kind === 'learnupon' && (
        <LearnuponRules value={now.connector ?? {}} onChange={(connector) => set({ connector })} />
      )}
      {isMoodle && (
        <MoodleRules
          form={moodle}
          change={(part) => setMoodle({ ...moodle, ...part })}
          withGroups={now.groupAttributes.length > 0}
        />
      )}
      {outcome}
      <Group>
        <ActButton
          name="save"
          on={acting}
          variant="filled"
          {...(isMoodle && !isSound(moodle) ? { disabled: true } : {})}
          run={save}
        >
          {t('common.save')}
        </ActButton>
      </Group>
    </Stack>
  );
}
