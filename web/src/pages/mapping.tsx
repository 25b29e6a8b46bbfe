import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mappingQuery } from '../api/catalogue.ts';
import { Page } from '../parts/page.tsx';
import { Answer } from '../parts/states.tsx';
import { MappingEditor } from './mapping/editor.tsx';

export function MappingPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/integrations/$id/mapping' });
  const mapping = useQuery(mappingQuery(id));
  return (
    <Page title={t('mapping.title')} lead={`${id} · ${t('mapping.lead')}`}>
      <Answer query={mapping}>{(found) => <MappingEditor key={id} id={id} mapping={found} />}</Answer>
    </Page>
  );
}
