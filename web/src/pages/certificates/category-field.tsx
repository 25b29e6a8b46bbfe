import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '../../api/catalogue.ts';

/** Under which heading of the personnel file certificates are filed: one that Personio has, which can also be typed where it cannot be asked. */
export function CategoryField({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (name: string) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(categoriesQuery(id));
  const names = [...new Set(data?.map(({ name }) => name))];
  const isMissing = data !== undefined && value.trim() !== '' && !names.some((name) => isSame(name, value));
  return (
    <Autocomplete
      maw={420}
      label={t('setup.category')}
      description={t('setup.categoryHint')}
      data={names}
      value={value}
      required
      error={isMissing && t('setup.categoryMissing', { names: names.join(', ') })}
      onChange={onChange}
    />
  );
}

/** As the API compares them where none is spelled exactly so. */
function isSame(one: string, other: string): boolean {
  const loosely = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return loosely(one) === loosely(other);
}
