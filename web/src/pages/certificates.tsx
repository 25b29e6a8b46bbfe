import { Alert, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api, type Schemas } from '../api/client.ts';
import { asDay, asNumber } from '../i18n/format.ts';
import { ActButton, useAct } from '../parts/act.tsx';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { Answer } from '../parts/states.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useMay } from '../parts/use-session.ts';

type Decision = Schemas['Certificate']['decisions'][number];

export function Certificates() {
  const { t } = useTranslation();
  return (
    <Page title={t('certificates.title')}>
      <OfIntegration>{(integration) => <Transfer key={integration.id} integration={integration} />}</OfIntegration>
    </Page>
  );
}

function Transfer({ integration: { id, name } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const may = useMay('operator');
  const params = { path: { id } };
  const transfer = useQuery({
    queryKey: ['certificates', id, 'transfer'],
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/certificate-transfer', { params })),
    refetchInterval: 10_000,
  });
  const again = () => queries.invalidateQueries({ queryKey: ['certificates', id] });

  async function command(
    path:
      | '/api/v1/integrations/{id}/certificate-transfer/start'
      | '/api/v1/integrations/{id}/certificate-transfer/pause'
      | '/api/v1/integrations/{id}/certificate-transfer/resume',
  ) {
    await answered(api.POST(path, { params }));
    await again();
  }
  async function decide(certificateId: string, decision: Decision) {
    await answered(
      api.POST('/api/v1/integrations/{id}/certificates/{certificateId}/decide', {
        params: { path: { id, certificateId } },
        body: { decision },
      }),
    );
    await again();
  }

  return (
    <Stack>
      <Answer query={transfer}>
        {({ state, problems, due, minutesLeft, settings }) => (
          <Stack>
            <Group>
              <StateBadge tone={state === 'off' ? 'quiet' : problems.length > 0 ? 'attention' : 'good'}>
                {t(`certificates.transferState.${state}`)}
              </StateBadge>
              {due > 0 && <Text>{t('certificates.due', { count: due, minutes: asNumber(minutesLeft) })}</Text>}
            </Group>
            {state === 'off' ? (
              <Alert variant="outline" title={t('certificates.off')}>
                <TextLink to="/integrations/$id/edit" params={{ id: name }}>
                  {name}
                </TextLink>
              </Alert>
            ) : (
              may && (
                <Group>
                  <ActButton
                    name="start"
                    on={acting}
                    run={() => command('/api/v1/integrations/{id}/certificate-transfer/start')}
                  >
                    {t('certificates.start')}
                  </ActButton>
                  <ActButton
                    name="pause"
                    on={acting}
                    run={() =>
                      command(
                        settings.paused
                          ? '/api/v1/integrations/{id}/certificate-transfer/resume'
                          : '/api/v1/integrations/{id}/certificate-transfer/pause',
                      )
                    }
                  >
                    {t(settings.paused ? 'certificates.resume' : 'certificates.pause')}
                  </ActButton>
                </Group>
              )
            )}
            <ProblemList problems={problems} />
          </Stack>
        )}
      </Answer>
      {acting.failure}
      <PagedTable
        queryKey={['certificates', id, 'list']}
        page={(before) =>
          answered(
            api.GET('/api/v1/integrations/{id}/certificates', {
              params: { ...params, query: before ? { before } : {} },
            }),
          )
        }
        heads={[
          t('certificates.course'),
          t('common.person'),
          t('certificates.issued'),
          t('common.state'),
          t('common.actions'),
        ]}
        empty={{ title: t('certificates.empty') }}
        row={(certificate) => (
          <Table.Tr key={certificate.id}>
            <Table.Td>
              {certificate.title}
              {certificate.problem && (
                <Text size="xs" c="dimmed">
                  {certificate.problem.message} {certificate.problem.remedy}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              {certificate.employeeId && (
                <TextLink
                  to="/people/$integration/$employee"
                  params={{ integration: name, employee: certificate.employeeId }}
                >
                  {certificate.employeeId}
                </TextLink>
              )}
            </Table.Td>
            <Table.Td>{asDay(certificate.issuedAt)}</Table.Td>
            <Table.Td>{t(`certificates.state.${certificate.state}`)}</Table.Td>
            <Table.Td>
              <Group gap="xs">
                {may &&
                  certificate.decisions.map((decision) => (
                    <ActButton
                      key={decision}
                      size="xs"
                      name={`${certificate.id} ${decision}`}
                      on={acting}
                      run={() => decide(certificate.id, decision)}
                    >
                      {t(`certificates.decision.${decision}`)}
                    </ActButton>
                  ))}
              </Group>
            </Table.Td>
          </Table.Tr>
        )}
      />
    </Stack>
  );
}
