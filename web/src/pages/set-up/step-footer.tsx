import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './wizard.tsx';

export function StepFooter({ onward, backward }: Pick<StepProps, 'onward' | 'backward'>) {
  const { t } = useTranslation();
  return (
    <Group>
      <Button variant="default" onClick={backward}>
        {t('common.back')}
      </Button>
      <Button onClick={onward}>{t('common.next')}</Button>
    </Group>
  );
}
