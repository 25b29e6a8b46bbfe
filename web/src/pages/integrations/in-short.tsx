import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { moodleForm } from '../../connectors/moodle/form.ts';
import { conditionInWords } from './condition-in-words.ts';

/** What was set up, in the words of the set-up, so that nobody has to open it to look. */
export function SettingsInShort({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const { settings, certificates, schedule } = integration;
  const { scope, groupAttributes, customAttributes, summary } = settings;
  const { accounts } = moodleForm(settings.connector);
  const conditions = scope.conditions.map((one) => conditionInWords(one, t(`setup.operator.${one.operator}`)));
  const polls = schedule.pollMinutes && t('integrations.polls', { count: schedule.pollMinutes });
  const lines = [
    [t('setup.scope'), conditions.join(scope.match === 'all' ? ` ${t('common.and')} ` : ` ${t('common.or')} `)],
    ...(integration.kind === 'moodle' ? [[t('moodle.accounts'), t(`moodle.account.${accounts}`)] as const] : []),
    [t('setup.invitations'), t(settings.invitations === 'automatic' ? 'common.on' : 'common.off')],
    [t('setup.groups'), groupAttributes.map((one) => t(`setup.attribute.${one}`)).join(', ')],
    [
      t('setup.custom'),
      customAttributes.enabled
        ? t('integrations.assigned', { count: customAttributes.assignments.length })
        : t('common.off'),
    ],
    [t('setup.certificates'), certificates.enabled ? certificates.category : t('common.off')],
    [
      t('setup.schedule'),
      [schedule.fullSync && t('integrations.dailyAt', { time: schedule.fullSync.at }), polls]
        .filter(Boolean)
        .join(', ') || t('setup.scheduleNone'),
    ],
    [t('setup.recipients'), summary.recipients.join(', ')],
  ] as const;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('integrations.inShort')}
      </Title>
      <dl className="in-short">
        {lines.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0}>
              {value || (name === t('setup.scope') ? t('setup.everybody') : t('common.none'))}
            </Text>
          </div>
        ))}
      </dl>
    </section>
  );
}
