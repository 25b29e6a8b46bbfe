import { Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { asDay } from '../../i18n/format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import type { Words } from '../../parts/use-words.ts';
import { changesOfStep, reasonOf, type Step } from './step-changes.ts';

interface Props {
  readonly step: Step;
  readonly name: string | undefined;
  readonly integration: string;
  readonly words: Words;
}

/** Drawn once for each step: while somebody scrolls, the rows that stay are left alone. */
export const StepRow = memo(function StepRow({ step, name, integration, words }: Props) {
  const { t } = useTranslation();
  const { reason, day } = reasonOf(step);
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
            {words.field(field)}: {before !== null && <del>{words.value(field, before)}</del>}{' '}
            <ins>→ {words.value(field, after)}</ins>
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
});
