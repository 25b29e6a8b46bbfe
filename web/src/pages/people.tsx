import { Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { asTime } from '../i18n/format.ts';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { findPeople } from './person/find-people.ts';

export function People() {
  const { t } = useTranslation();
  return (
    <Page title={t('people.title')}>
      {<OfIntegration>{(integration) => <Search key={integration.id} integration={integration} />}</OfIntegration>}
    </Page>
  );
}

function Search({ integration }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['people', integration.id, words],
    queryFn: () => findPeople(integration.id, words),
    enabled: words !== '',
  });
  const holds = useQuery({
    queryKey: ['people', integration.id, 'holds'],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/integrations/{id}/holds', { params: { path: { id: integration.id } } }))).items,
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setWords(String(new FormData(event.currentTarget).get('words')).trim());
  }

  const person = (employee: string) => ({ integration: integration.name, employee });
  return (
    <Stack>
      <search>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              name="words"
              type="search"
              miw={320}
              label={t('people.searchLabel')}
              description={t('people.searchHint')}
              required
            />
            <Button type="submit">{t('common.search')}</Button>
          </Group>
        </form>
      </search>
      {words !== '' && (
        <Answer query={found}>
          {(people) => (
            <>
              {people.length === 0 && <Empty title={t('people.empty')} lead={t('people.emptyLead')} />}
              <List>
                {people.map(({ employeeId, name }) => (
                  <List.Item key={employeeId}>
                    <TextLink to="/people/$integration/$employee" params={person(employeeId)}>
                      {name}
                    </TextLink>{' '}
                    ({employeeId})
                  </List.Item>
                ))}
              </List>
              {/^\d+$/.test(words) && !people.some(({ employeeId }) => employeeId === words) && (
                <TextLink to="/people/$integration/$employee" params={person(words)}>
                  {t('people.openId', { id: words })}
                </TextLink>
              )}
            </>
          )}
        </Answer>
      )}
      {holds.data && holds.data.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('people.held')}
          </Title>
          <List>
            {holds.data.map(({ employeeId, heldAt }) => (
              <List.Item key={employeeId}>
                <TextLink to="/people/$integration/$employee" params={person(employeeId)}>
                  {employeeId}
                </TextLink>{' '}
                <Text span size="sm" c="dimmed">
                  {asTime(heldAt)}
                </Text>
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </Stack>
  );
}
