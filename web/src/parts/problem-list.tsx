import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { PersonLink } from './person-link.tsx';
import { StateBadge, type Tone } from './state-badge.tsx';

const TONES: Record<Schemas['Problem']['severity'], Tone> = { error: 'bad', warning: 'attention', info: 'quiet' };

interface Props {
  readonly problems: readonly (Pick<Schemas['Problem'], 'code' | 'severity' | 'message' | 'remedy'> & {
    employeeId?: string | null;
    count?: number;
    id?: string;
  })[];
  /** Where people are looked up. */
  readonly integrationId?: string;
}

/** Sentence and remedy of each, with the person where there is one. */
export function ProblemList({ problems, integrationId }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="ul" m={0} p={0}>
      {problems.map((problem, index) => (
        <Paper withBorder p="sm" component="li" key={problem.id ?? `${problem.code} ${index}`} className="plain-item">
          <Group gap="sm" align="flex-start" wrap="nowrap">
            <StateBadge tone={TONES[problem.severity]}>{t(`run.severity.${problem.severity}`)}</StateBadge>
            <div>
              <Text size="sm" fw={500}>
                {problem.message} {problem.count !== undefined && problem.count > 1 && `(${problem.count})`}
              </Text>
              <Text size="sm" c="dimmed">
                {problem.remedy}
              </Text>
              {problem.employeeId && integrationId && (
                <Text size="sm" component="div">
                  <PersonLink integration={integrationId} id={problem.employeeId} />
                </Text>
              )}
            </div>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
