import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/run-rules.ts';
import { asNumber } from '../../i18n/format.ts';

const ALWAYS = ['created', 'updated', 'deactivated', 'unchanged', 'skipped', 'failed'] as const;
const WHERE_ANY = ['groupsAdded', 'groupsRemoved', 'invited', 'certificates'] as const;

export function Counts({ counts }: { counts: Run['counts'] }) {
  const { t } = useTranslation();
  const names = [...ALWAYS, ...WHERE_ANY.filter((name) => counts[name] > 0)];
  return (
    <dl className="tiles">
      {names.map((name) => (
        <Paper withBorder p="sm" key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {t(`run.counts.${name}`)}
          </Text>
          <Text component="dd" m={0} size="xl" fw={600}>
            {asNumber(counts[name])}
          </Text>
        </Paper>
      ))}
    </dl>
  );
}
