import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { AccessStep } from './access-step.tsx';
import { DataStep } from './data-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { PeopleStep } from './people-step.tsx';
import type { SetUp } from './values.ts';

const STEPS = ['access', 'people', 'data', 'finish'] as const;

export interface StepProps {
  readonly values: SetUp;
  readonly change: (part: Partial<SetUp>) => void;
  readonly integration: Schemas['Integration'] | null;
  /** Of what the pages were filled with; none for an integration that is being made here. */
  readonly known: { 'if-match'?: string };
  readonly saved: (integration: Schemas['Integration']) => void;
  readonly onward: () => void;
  readonly backward: () => void;
}

/** The guided set-up: four short pages, the first of which saves the credentials and tries them. */
export function Wizard({ begin, integration: former }: { begin: SetUp; integration: Schemas['Integration'] | null }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(begin);
  const [integration, setIntegration] = useState(former);
  const [at, setAt] = useState(0);
  const props: StepProps = {
    values,
    integration,
    known: former && integration ? { 'if-match': `"${integration.revision}"` } : {},
    change: (part) => setValues((now) => ({ ...now, ...part })),
    saved: (now) => {
      setIntegration(now);
      setValues((before) => ({ ...before, clientSecret: '', apiKey: '' }));
    },
    onward: () => setAt((now) => Math.min(now + 1, STEPS.length - 1)),
    backward: () => setAt((now) => Math.max(now - 1, 0)),
  };
  const Step = [AccessStep, PeopleStep, DataStep, FinishStep][at] ?? AccessStep;
  return (
    <Stack maw={760}>
      <Group component="ol" gap="lg" p={0} m={0}>
        {STEPS.map((step, index) => (
          <li key={step} className="plain-item phase" aria-current={index === at ? 'step' : undefined}>
            {index + 1}. {t(`setup.steps.${step}`)}
          </li>
        ))}
      </Group>
      <Step {...props} />
    </Stack>
  );
}
