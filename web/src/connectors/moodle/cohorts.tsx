import { useTranslation } from 'react-i18next';
import { Choice } from '../../parts/choice.tsx';
import { COHORTS } from './form.ts';
import type { MoodleProps } from './sign-in.tsx';

export function MoodleCohorts({ form, change }: MoodleProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('moodle.cohorts')}
      hint={t('moodle.cohortsHint')}
      value={form.cohorts}
      options={COHORTS.map((value) => ({ value, label: t(`moodle.cohort.${value}`) }))}
      onChange={(cohorts) => change({ cohorts })}
    />
  );
}
