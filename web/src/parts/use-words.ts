import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery } from '../api/catalogue.ts';
import { valueInWords } from '../i18n/value-words.ts';

/** Fields and values as people call them: our own words first, then the name that the portal gives a field, at last its key. */
export interface Words {
  readonly field: (key: string, label?: string) => string;
  readonly value: (key: string, value: string | boolean | null) => string;
}

export function useWords(integration: string): Words {
  const { t, i18n } = useTranslation();
  const catalogue = useQuery(fieldsQuery(integration)).data;
  return useMemo(() => {
    const labels = new Map(catalogue?.map(({ key, label }) => [key, label]));
    const ours = (path: string) => (i18n.exists(path) ? t(path as 'steps.fields.email') : null);
    return {
      field: (key, label) =>
        ours(`steps.fields.${key}`) ?? label ?? labels.get(key) ?? key.replace(/^(?:custom|profile):/, ''),
      value: (key, value) => valueInWords(key, value, ours),
    };
  }, [catalogue, t, i18n]);
}
