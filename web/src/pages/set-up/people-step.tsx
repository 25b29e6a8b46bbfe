import {
  ActionIcon,
  Autocomplete,
  Button,
  Fieldset,
  Group,
  NativeSelect,
  Select,
  Stack,
  Switch,
  Text,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attributesQuery } from '../../api/catalogue.ts';
import { MoodleSignIn } from '../../connectors/moodle/sign-in.tsx';
import { ScopeCount } from './scope-count.tsx';
import { StepFooter } from './step-footer.tsx';
import { suggestedAttribute } from './suggested-scope.ts';
import { mayInvite, type SetUp } from './values.ts';
import type { StepProps } from './wizard.tsx';

const OPERATORS = ['equals', 'not-equals', 'one-of', 'present', 'absent'] as const;
type Condition = SetUp['conditions'][number];

/** Who is synchronised, who gets an account, and what becomes of whoever leaves the scope. */
export function PeopleStep(props: StepProps) {
  const { values, change, integration } = props;
  const { t } = useTranslation();
  const suggested = suggestedAttribute(values.conditions);
  const attributes = useQuery({ ...attributesQuery(integration?.id ?? ''), enabled: Boolean(integration) });
  const isMoodle = values.kind === 'moodle';
  const names = [
    ...new Set([
      ...(attributes.data?.items.map(({ label }) => label) ?? []),
      ...values.conditions.map(({ attribute }) => attribute),
    ]),
  ].filter(Boolean);

  const optionsOf = (attribute: string) =>
    attributes.data?.items.find(({ key, label }) => label === attribute || key === attribute)?.options ?? [];

  function changeCondition(index: number, part: Partial<Condition>) {
    change({
      conditions: values.conditions.map((condition, at) => (at === index ? { ...condition, ...part } : condition)),
    });
  }

  return (
    <Stack>
      <Fieldset legend={t('setup.scope')}>
        <Stack>
          {values.conditions.length === 0 && <Text size="sm">{t('setup.everybody')}</Text>}
          {suggested && <Text size="sm">{t('setup.scopeHint', { attribute: suggested })}</Text>}
          {values.conditions.map((condition, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place
            <Group key={index} align="flex-end" gap="xs">
              <Select
                label={t('setup.scopeAttribute')}
                data={names}
                value={condition.attribute}
                searchable
                onChange={(attribute) => changeCondition(index, { attribute: attribute ?? '' })}
              />
              <NativeSelect
                label={t('setup.scopeOperator')}
                data={OPERATORS.map((value) => ({ value, label: t(`setup.operator.${value}`) }))}
                value={condition.operator}
                onChange={(event) =>
                  changeCondition(index, { operator: event.currentTarget.value as Condition['operator'] })
                }
              />
              {condition.operator !== 'present' && condition.operator !== 'absent' && (
                <Autocomplete
                  label={t('setup.scopeValue')}
                  description={condition.operator === 'one-of' ? t('setup.scopeValues') : undefined}
                  data={optionsOf(condition.attribute)}
                  value={condition.value ?? condition.values?.join(', ') ?? ''}
                  onChange={(value) => changeCondition(index, { value, values: undefined })}
                />
              )}
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`${t('common.remove')}: ${condition.attribute}`}
                onClick={() => change({ conditions: values.conditions.filter((_, at) => at !== index) })}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group>
            <Button
              variant="default"
              onClick={() =>
                change({ conditions: [...values.conditions, { attribute: '', operator: 'equals', value: '' }] })
              }
            >
              {t('setup.addCondition')}
            </Button>
            {values.conditions.length > 1 && (
              <NativeSelect
                aria-label={t('setup.scope')}
                data={(['all', 'any'] as const).map((value) => ({ value, label: t(`setup.match.${value}`) }))}
                value={values.match}
                onChange={(event) => change({ match: event.currentTarget.value as 'all' | 'any' })}
              />
            )}
          </Group>
          {integration && <ScopeCount id={integration.id} values={values} />}
        </Stack>
      </Fieldset>
      {isMoodle && (
        <MoodleSignIn form={values.moodle} change={(part) => change({ moodle: { ...values.moodle, ...part } })} />
      )}
      {mayInvite(values) && (
        <Switch
          label={t('setup.invitations')}
          description={t(isMoodle ? 'moodle.invitationsHint' : 'setup.invitationsHint')}
          checked={values.invitations}
          onChange={(event) => change({ invitations: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t('setup.createInactive')}
        checked={values.createInactive}
        onChange={(event) => change({ createInactive: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('setup.outOfScope')}
        data={(['leave', 'deactivate'] as const).map((value) => ({
          value,
          label: t(`setup.outOfScopeOptions.${value}`),
        }))}
        value={values.outOfScope}
        onChange={(event) => change({ outOfScope: event.currentTarget.value as SetUp['outOfScope'] })}
      />
      <StepFooter {...props} />
    </Stack>
  );
}
