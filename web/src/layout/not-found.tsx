import { useTranslation } from 'react-i18next';
import { Page } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('errors.notFound')}>
      <TextLink to="/">{t('errors.toStart')}</TextLink>
    </Page>
  );
}
