import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mappingQuery } from '../api/catalogue.ts';
import { integrationQuery } from '../api/integrations.ts';
import { Page } from '../parts/page.tsx';
import { Answer } from '../parts/states.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { MappingEditor } from './mapping/editor.tsx';

export function MappingPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/integrations/$id/mapping' });
  const mapping = useQuery(mappingQuery(id));
  const integration = useQuery(integrationQuery(id)).data;
  return (
    <Page title={t('mapping.title')} lead={`${id} · ${t('mapping.lead')}`}>
      {integration?.kind === 'moodle' && (
        <Text size="sm" mb="md">
          {t('moodle.mappingHint')}{' '}
          <TextLink to="/settings" search={{ part: 'rules', integration: integration.name }}>
            {t('settings.title')}: {t('settings.parts.rules')}
          </TextLink>
        </Text>
      )}
      <Answer query={mapping}>{(found) => <MappingEditor key={id} id={id} mapping={found} />}</Answer>
    </Page>
  );
}
