import { Checkbox, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '../../api/catalogue.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { StepFooter } from './step-footer.tsx';
import type { GroupAttribute } from './values.ts';
import type { StepProps } from './wizard.tsx';

const GROUP_ATTRIBUTES: readonly GroupAttribute[] = ['department', 'team', 'position'];

/** What goes along beside the master data: groups, custom attributes, certificates. */
export function DataStep(props: StepProps) {
  const { values, change, integration } = props;
  const { t } = useTranslation();
  const groups = useQuery({
    ...groupsQuery(integration?.id ?? ''),
    enabled: Boolean(integration) && values.groupAttributes.length > 0,
  });
  const usable = groups.data?.filter(({ assignable }) => assignable) ?? [];
  const problems = groups.data?.flatMap(({ problem }) => problem ?? []) ?? [];
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
      {usable.length > 0 && (
        <Text size="sm">
          {t('setup.groupsThere', { count: usable.length })} {usable.map(({ name }) => name).join(', ')}
        </Text>
      )}
      <ProblemList problems={problems} />
      <Switch
        label={t('setup.custom')}
        description={t('setup.customHint')}
        checked={values.custom}
        onChange={(event) => change({ custom: event.currentTarget.checked })}
      />
      <Switch
        label={t('setup.certificates')}
        description={t('setup.certificatesHint')}
        checked={values.certificates}
        onChange={(event) => change({ certificates: event.currentTarget.checked })}
      />
      {values.certificates && (
        <TextInput
          label={t('setup.category')}
          value={values.category}
          required
          onChange={(event) => change({ category: event.currentTarget.value })}
        />
      )}
      <StepFooter {...props} />
    </Stack>
  );
}
