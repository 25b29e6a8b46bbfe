import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/states.tsx';
import { TextLink } from '../parts/text-link.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return <Empty title={t('errors.notFound')} action={<TextLink to="/">{t('errors.toStart')}</TextLink>} />;
}
