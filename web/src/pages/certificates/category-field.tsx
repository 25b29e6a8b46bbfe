import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Under which heading of the personnel file certificates are filed; whether it is there is said when it is saved. */
export function CategoryField({ value, onChange }: { id: string; value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      maw={420}
      label={t('setup.category')}
      description={t('setup.categoryHint')}
      value={value}
      required
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
