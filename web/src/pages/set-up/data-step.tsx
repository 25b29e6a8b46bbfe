import { Checkbox, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoodleCohorts } from '../../connectors/moodle/cohorts.tsx';
import { isSound, moodleForm } from '../../connectors/moodle/form.ts';
import { MoodleSiteFields } from '../../connectors/moodle/site-fields.tsx';
import { CategoryField } from '../certificates/category-field.tsx';
import { useCertificatesHint } from '../certificates/use-certificates-hint.ts';
import { Assigned } from './assigned.tsx';
import { GroupMatch } from './group-match.tsx';
import { StepFooter } from './step-footer.tsx';
import type { GroupAttribute, SetUp } from './values.ts';
import type { StepProps } from './wizard.tsx';

const GROUP_ATTRIBUTES: readonly GroupAttribute[] = ['department', 'team', 'position'];

/** What goes along beside the master data: groups, custom attributes, certificates. */
export function DataStep(props: StepProps) {
  const { values, change, integration } = props;
  const { t } = useTranslation();
  const certificatesHint = useCertificatesHint(values.kind);
  const isMoodle = values.kind === 'moodle';
  const moodle = {
    form: values.moodle,
    change: (part: Partial<SetUp['moodle']>) => change({ moodle: { ...values.moodle, ...part } }),
  };
  const isFaulty = isMoodle && !isSound(values.moodle);
  const showsSiteFields = isMoodle && (values.custom || isFaulty);
  const comparedAsSaved = moodleForm(integration?.settings.connector).cohorts === values.moodle.cohorts;
  return (
    <Stack>
      <Checkbox.Group
        label={t('setup.groups')}
        description={t(isMoodle ? 'moodle.groupsHint' : 'setup.groupsHint')}
        value={[...values.groupAttributes]}
        onChange={(chosen) => change({ groupAttributes: GROUP_ATTRIBUTES.filter((one) => chosen.includes(one)) })}
      >
        <Stack gap="xs" mt="xs">
          {GROUP_ATTRIBUTES.map((attribute) => (
            <Checkbox key={attribute} value={attribute} label={t(`setup.attribute.${attribute}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {isMoodle && values.groupAttributes.length > 0 && <MoodleCohorts {...moodle} />}
      {integration && comparedAsSaved && <GroupMatch id={integration.id} values={values} />}
      {!comparedAsSaved && values.groupAttributes.length > 0 && <Text size="sm">{t('moodle.cohortsUnsaved')}</Text>}
      <Switch
        label={t('setup.custom')}
        description={t('setup.customHint')}
        checked={values.custom}
        onChange={(event) => change({ custom: event.currentTarget.checked })}
      />
      {showsSiteFields && <MoodleSiteFields {...moodle} />}
      {values.custom && integration && <Assigned integration={integration} />}
      <Switch
        label={t('setup.certificates')}
        description={certificatesHint}
        checked={values.certificates}
        onChange={(event) => change({ certificates: event.currentTarget.checked })}
      />
      {values.certificates && (
        <CategoryField
          id={integration?.id ?? ''}
          value={values.category}
          onChange={(category) => change({ category })}
        />
      )}
      <StepFooter {...props} blocked={isFaulty} />
    </Stack>
  );
}
