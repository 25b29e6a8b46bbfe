import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { Sure } from '../../parts/sure.tsx';
import { ButtonLink } from '../../parts/text-link.tsx';
import { useMay } from '../../parts/use-session.ts';

/** From an integration to what belongs to it, and its end. */
export function Ways({ integration: { id, name } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const maySet = useMay('admin');

  async function remove() {
    await answered(api.DELETE('/api/v1/integrations/{id}', { params: { path: { id } } }));
    await navigate({ to: '/' });
    await queries.invalidateQueries();
  }

  return (
    <>
      <ButtonLink variant="default" to="/runs" search={{ integration: name }}>
        {t('integrations.runs')}
      </ButtonLink>
      <ButtonLink variant="default" to="/schedules" search={{ integration: name }}>
        {t('nav.schedules')}
      </ButtonLink>
      {maySet && (
        <>
          <ButtonLink variant="default" to="/integrations/$id/edit" params={{ id: name }}>
            {t('common.edit')}
          </ButtonLink>
          <ButtonLink variant="default" to="/settings" search={{ integration: name, part: 'rules' }}>
            {t('integrations.settings')}
          </ButtonLink>
          <Sure
            danger
            label={t('integrations.delete')}
            lead={t('integrations.deleteLead')}
            type={{ label: t('integrations.deleteConfirm'), text: name }}
            run={remove}
          />
        </>
      )}
    </>
  );
}
