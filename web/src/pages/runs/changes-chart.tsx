import { Paper, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/run-rules.ts';
import { asDay } from '../../i18n/format.ts';
import { changesByDay } from './changes-by-day.ts';

/** `goesOn`: there are older runs that were not loaded. */
export function ChangesChart({ runs, goesOn }: { runs: readonly Run[]; goesOn: boolean }) {
  const { t } = useTranslation();
  const days = changesByDay(runs, new Date(), { goesOn });
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <Paper withBorder p="md">
      <Text size="sm" mb="xs">
        {t('runs.chart', { day: asDay(days[0]?.day ?? '') })}
      </Text>
      <div className="bars" aria-hidden>
        {days.map(({ day, count }) => (
          <div
            key={day}
            className="bar"
            style={{ height: `${(count / most) * 100}%` }}
            title={t('runs.chartDay', { day: asDay(day), count })}
          />
        ))}
      </div>
      <VisuallyHidden>
        <ul>
          {days
            .filter(({ count }) => count > 0)
            .map(({ day, count }) => (
              <li key={day}>{t('runs.chartDay', { day: asDay(day), count })}</li>
            ))}
        </ul>
      </VisuallyHidden>
    </Paper>
  );
}
