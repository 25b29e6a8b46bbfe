import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { asTime } from '../i18n/format.ts';
import { DataTable } from '../parts/data-table.tsx';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { PersonLink } from '../parts/person-link.tsx';
import { Found } from './person/found.tsx';

export function People() {
  const { t } = useTranslation();
  return (
    <Page title={t('people.title')}>
      <OfIntegration>{(integration) => <Search key={integration.id} integration={integration} />}</OfIntegration>
    </Page>
  );
}

function Search({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const holds = useQuery({
    queryKey: ['people', integration.id, 'holds'],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/integrations/{id}/holds', { params: { path: { id: integration.id } } }))).items,
  });
  return (
    <Stack>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setWords(String(new FormData(event.currentTarget).get('words')).trim());
          }}
        >
          <Group align="flex-end">
            <TextInput
              className="search-field"
              name="words"
              type="search"
              maxLength={200}
              label={t('people.searchLabel')}
              description={t('people.searchHint')}
            />
            <Button type="submit">{t('common.search')}</Button>
          </Group>
        </form>
      </search>
      <Found integration={integration} words={words} />
      {holds.data && holds.data.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('people.held')}
          </Title>
          <Text size="sm">{t('people.heldLead')}</Text>
          <DataTable
            label={t('people.held')}
            heads={[t('common.person'), t('common.reason'), t('common.when')]}
            rows={holds.data.map(({ employeeId, reason, heldBy, heldAt }) => ({
              key: employeeId,
              cells: [
                <PersonLink key="person" integration={integration.name} id={employeeId} />,
                t(`person.holdReason.${reason}`, { who: heldBy ?? t('common.unknown') }),
                asTime(heldAt),
              ],
            }))}
          />
        </section>
      )}
    </Stack>
  );
}
