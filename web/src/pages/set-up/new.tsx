import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { Page } from '../../parts/page.tsx';
import { freshSetUp } from './values.ts';
import { Wizard } from './wizard.tsx';

export function NewIntegration() {
  const { t } = useTranslation();
  const [begin] = useState(() => freshSetUp(currentLanguage()));
  return (
    <Page title={t('setup.title')}>
      <Wizard begin={begin} integration={null} />
    </Page>
  );
}
