import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asDay } from '../../i18n/format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { changesOfStep, reasonOf, type Step } from './step-changes.ts';

export function StepRow({ step, name, integration }: { step: Step; name: string | undefined; integration: string }) {
  const { t, i18n } = useTranslation();
  const { reason, day } = reasonOf(step);
  const fieldName = (field: string) =>
    i18n.exists(`steps.fields.${field}`) ? t(`steps.fields.${field}` as 'steps.fields.email') : field;
  return (
    <>
      <div>
        <TextLink size="sm" to="/people/$integration/$employee" params={{ integration, employee: step.employeeId }}>
          {name ?? step.employeeId}
        </TextLink>
        {name && (
          <Text size="xs" c="dimmed">
            {step.employeeId}
          </Text>
        )}
      </div>
      <div>
        {t(`steps.kind.${step.kind}`)}
        <Text size="xs" c="dimmed">
          {t(`steps.status.${step.status}`)}
        </Text>
      </div>
      <div>
        {changesOfStep(step).map(({ field, before, after }) => (
          <span key={field} className="change">
            {fieldName(field)}: <Value value={before} of="before" /> <Value value={after} of="after" />
          </span>
        ))}
        {step.problem && (
          <Text size="xs" c="error">
            {step.problem.message} {step.problem.remedy}
          </Text>
        )}
      </div>
      <Text size="xs" c="dimmed">
        {t(`steps.reason.${reason}`, { day: day && asDay(day) })}
      </Text>
    </>
  );
}

function Value({ value, of }: { value: string | boolean | null; of: 'before' | 'after' }) {
  const { t } = useTranslation();
  const text =
    value === null || value === ''
      ? t('common.empty')
      : typeof value === 'boolean'
        ? t(value ? 'common.yes' : 'common.no')
        : value;
  if (of === 'after') return <ins>→ {text}</ins>;
  return value === null ? null : <del>{text}</del>;
}
