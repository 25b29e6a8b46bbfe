import { Alert, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { asDay, asTime } from '../../i18n/format.ts';
import { Page } from '../../parts/page.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Answer } from '../../parts/states.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useWords } from '../../parts/use-words.ts';
import { PersonCertificates } from './certificates.tsx';
import { PersonCommands } from './commands.tsx';
import { Fields } from './fields.tsx';
import { Timeline } from './timeline.tsx';

type Person = Schemas['Person'];

export function PersonPage() {
  const { t } = useTranslation();
  const { integration, employee } = useParams({ from: '/people/$integration/$employee' });
  const query = useQuery({
    queryKey: ['people', integration, 'why', employee],
    queryFn: () =>
      answered(
        api.GET('/api/v1/integrations/{id}/people/{employeeId}', {
          params: { path: { id: integration, employeeId: employee } },
        }),
      ),
    refetchOnWindowFocus: false, // both vendors are asked
  });
  const name = query.data ? nameOf(query.data) : null;
  return (
    <Page title={name ?? t('person.title', { id: employee })} lead={`${integration} · ${employee}`}>
      <Answer query={query}>{(person) => <Body person={person} />}</Answer>
    </Page>
  );
}

function nameOf({ fields }: Person): string | null {
  const of = (attribute: string) => fields.find((field) => field.attribute === attribute)?.value;
  return [of('first_name'), of('last_name')].filter(Boolean).join(' ') || null;
}

function Body({ person }: { person: Person }) {
  const { t } = useTranslation();
  const words = useWords(person.integrationId);
  const problems = [
    ...person.problems,
    ...person.cases.map(({ problem }) => problem),
    ...(person.quarantine ? [person.quarantine.problem] : []),
  ];
  return (
    <Stack gap="lg">
      <Alert variant="outline" title={t('person.next')}>
        <Text>{t(`person.action.${person.next.action}`)}</Text>
        {person.next.runId && (
          <TextLink to="/runs/$id" params={{ id: person.next.runId }}>
            {t('errors.theRun')}
          </TextLink>
        )}
        {person.due.map(({ kind, on }) => (
          <Text key={`${kind} ${on}`}>
            {t('person.due')}: {t(`person.dueKind.${kind}`)}, {asDay(on)}
          </Text>
        ))}
        {person.freshness.waitingSince && (
          <Text size="sm">{t('person.waitingSince', { time: asTime(person.freshness.waitingSince) })}</Text>
        )}
        {person.unseen.length > 0 && (
          <details>
            <summary>{t('person.unseen')}</summary>
            <List size="sm">
              {person.unseen.map((what) => (
                <List.Item key={what}>{t(`person.unseenKind.${what}`)}</List.Item>
              ))}
            </List>
          </details>
        )}
      </Alert>
      {person.hold && (
        <Alert variant="outline" color="yellow" title={t('person.action.held')}>
          <Text size="sm">
            {t(`person.holdReason.${person.hold.reason}`, { who: person.hold.heldBy ?? t('common.unknown') })} ·{' '}
            {asTime(person.hold.heldAt)}
          </Text>
        </Alert>
      )}
      <PersonCommands person={person} />
      {problems.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('person.problems')}
          </Title>
          <ProblemList problems={problems} />
        </section>
      )}
      <div className="columns">
        <Paper withBorder p="md" component="section">
          <Title order={2} size="h4">
            {t('person.scope')}
          </Title>
          {person.scope && (
            <>
              <Text>{t(`person.${person.scope.verdict}`)}</Text>
              <List size="sm">
                {person.scope.conditions.map(({ attribute, operator, wanted, found }) => (
                  <List.Item key={`${attribute} ${operator}`}>
                    {attribute} {t(`setup.operator.${operator}`)} {wanted.join(', ')} –{' '}
                    {t('person.found', { value: found ?? t('common.empty') })}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Paper>
        <Paper withBorder p="md" component="section">
          <Title order={2} size="h4">
            {t('person.match')}
          </Title>
          <Text>
            {person.match ? t(`person.outcome.${person.match.outcome}`) : t('common.unknown')}
            {person.match?.by && ` (${t(`person.matchedBy.${person.match.by}`)})`}
          </Text>
          {person.sharesAddressWith.length > 0 && (
            <Text size="sm">{t('person.sharesAddress', { ids: person.sharesAddressWith.join(', ') })}</Text>
          )}
          {person.account && (
            <Group gap="xs">
              <Text size="sm">
                {person.account.learnerId} · {words.value('status', person.account.status)}
                {person.account.isAdministrator && ` · ${t('person.administrator')}`}
              </Text>
            </Group>
          )}
        </Paper>
      </div>
      <Fields person={person} />
      <PersonCertificates person={person} />
      <Timeline person={person} />
    </Stack>
  );
}
