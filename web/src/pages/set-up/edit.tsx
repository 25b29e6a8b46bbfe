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
  const integration = useQuery({ ...integrationQuery(id), refetchOnWindowFocus: false });
  return (
    <Page title={t('setup.editTitle')} lead={id}>
      <Answer query={integration}>{(found) => <Wizard begin={setUpOf(found)} integration={found} />}</Answer>
    </Page>
  );
}
