import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './wizard.tsx';

interface Props extends Pick<StepProps, 'onward' | 'backward'> {
  /** Something on the page has to be put right first. */
  readonly blocked?: boolean;
}

export function StepFooter({ onward, backward, blocked = false }: Props) {
  const { t } = useTranslation();
  return (
    <Group>
      <Button variant="default" onClick={backward}>
        {t('common.back')}
      </Button>
      <Button onClick={onward} disabled={blocked}>
        {t('common.next')}
      </Button>
    </Group>
  );
}
