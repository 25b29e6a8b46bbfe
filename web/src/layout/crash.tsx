import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../parts/problem-alert.tsx';

/** The last resort: whatever a page did not catch itself. */
export function Crash({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Stack className="narrow">
      <ProblemAlert error={error} />
      <Button onClick={() => window.location.reload()}>{t('errors.reload')}</Button>
    </Stack>
  );
}
