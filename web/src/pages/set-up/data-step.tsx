import { Checkbox, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CategoryField } from '../certificates/category-field.tsx';
import { Assigned } from './assigned.tsx';
import { GroupMatch } from './group-match.tsx';
import { StepFooter } from './step-footer.tsx';
import type { GroupAttribute } from './values.ts';
import type { StepProps } from './wizard.tsx';

const GROUP_ATTRIBUTES: readonly GroupAttribute[] = ['department', 'team', 'position'];

/** What goes along beside the master data: groups, custom attributes, certificates. */
export function DataStep(props: StepProps) {
  const { values, change, integration } = props;
  const { t } = useTranslation();
  return (
    <Stack>
      {values.kind === 'elearnio' && (
        <Checkbox.Group
          label={t('setup.groups')}
          description={t('setup.groupsHint')}
          value={[...values.groupAttributes]}
          onChange={(chosen) => change({ groupAttributes: GROUP_ATTRIBUTES.filter((one) => chosen.includes(one)) })}
        >
          <Stack gap="xs" mt="xs">
            {GROUP_ATTRIBUTES.map((attribute) => (
              <Checkbox key={attribute} value={attribute} label={t(`setup.attribute.${attribute}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {integration && <GroupMatch id={integration.id} values={values} />}
      <Switch
        label={t('setup.custom')}
        description={t('setup.customHint')}
        checked={values.custom}
        onChange={(event) => change({ custom: event.currentTarget.checked })}
      />
      {values.custom && integration && <Assigned integration={integration} />}
      <Switch
        label={t('setup.certificates')}
        description={t('setup.certificatesHint')}
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
      <StepFooter {...props} />
    </Stack>
  );
}
