import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { integrationQuery } from '../../api/integrations.ts';
import { Page } from '../../parts/page.tsx';
import { Answer } from '../../parts/states.tsx';
import { setUpOf } from './values.ts';
import { Wizard } from './wizard.tsx';

export function EditIntegration() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/integrations/$id/edit' });
  // Read when the page opens and never beside the form: what came from a cache would be old, and by this name there is nobody once it was renamed.
  const { queryFn } = integrationQuery(id);
  const integration = useQuery({ queryKey: ['editing', id], queryFn, gcTime: 0, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title={t('setup.editTitle')} lead={id}>
      <Answer query={integration}>{(found) => <Wizard begin={setUpOf(found)} integration={found} />}</Answer>
    </Page>
  );
}
