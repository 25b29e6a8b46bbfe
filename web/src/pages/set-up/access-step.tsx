import { Alert, Button, Fieldset, Group, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { integrationsQuery } from '../../api/integrations.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { AttributesNeeded } from './attributes-needed.tsx';
import { Unreadable } from './unreadable.tsx';
import { accessBody, type SetUp } from './values.ts';
import type { StepProps } from './wizard.tsx';

const KINDS = [
  { value: 'elearnio', label: 'Personio → elearnio' },
  { value: 'learnupon', label: 'Personio → LearnUpon' },
  { value: 'moodle', label: 'Personio → Moodle' },
];
const ADDRESSES = {
  elearnio: 'https://elearnio.net/backend/user-api/v1',
  learnupon: 'https://firma.learnupon.com/api/v1',
  moodle: 'https://lernen.firma.example',
};
/** Name, kind and credentials. They are saved and tried on the spot: whatever is wrong with them is said here. */
export function AccessStep({ values, change, integration, known, saved, onward }: StepProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [found, setFound] = useState<Schemas['Problem'][] | null>(null);
  const kept = integration ? t('setup.kept') : undefined;
  const needed = !integration;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const now = await save();
      saved(now);
      const { problems } = await answered(
        api.POST('/api/v1/integrations/{id}/check', { params: { path: { id: now.id } } }),
      );
      setFound(problems);
      await queries.invalidateQueries({ queryKey: ['catalogue', now.id] });
      if (problems.length === 0) onward();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: integrationsQuery.queryKey });
    }
  }

  function save(): Promise<Schemas['Integration']> {
    const { name, kind } = values;
    const { personio, lms } = accessBody(values);
    if (integration)
      return answered(
        api.PATCH('/api/v1/integrations/{id}', {
          params: { path: { id: integration.id }, header: known },
          body: { name, personio, lms },
        }),
      );
    const body = {
      name,
      kind,
      personio: { ...personio, clientSecret: values.clientSecret },
      lms: { ...lms, apiKey: values.apiKey },
    };
    return answered(api.POST('/api/v1/integrations', { body }));
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          label={t('setup.name')}
          description={t('setup.nameHint')}
          value={values.name}
          pattern="[a-z0-9\-]{1,60}"
          title={t('setup.nameBad')}
          required
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('setup.kind')}
          description={t('setup.kindHint')}
          data={KINDS}
          value={values.kind}
          disabled={!needed}
          onChange={(event) => change({ kind: event.currentTarget.value as SetUp['kind'] })}
        />
        <Fieldset legend={t('setup.personio')}>
          <Stack>
            <Text size="sm">{t('setup.personioHint')}</Text>
            <AttributesNeeded kind={values.kind} />
            <TextInput
              label={t('setup.clientId')}
              value={values.clientId}
              required
              autoComplete="off"
              onChange={(event) => change({ clientId: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('setup.clientSecret')}
              description={kept}
              value={values.clientSecret}
              required={needed}
              autoComplete="off"
              onChange={(event) => change({ clientSecret: event.currentTarget.value })}
            />
            <TextInput
              label={`${t('setup.host')} – Personio`}
              placeholder="https://api.personio.de"
              type="url"
              value={values.personioHost}
              onChange={(event) => change({ personioHost: event.currentTarget.value })}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('setup.lms')}>
          <Stack>
            {values.kind === 'learnupon' && (
              <TextInput
                label={t('setup.apiUser')}
                value={values.apiUser}
                required
                autoComplete="off"
                onChange={(event) => change({ apiUser: event.currentTarget.value })}
              />
            )}
            <PasswordInput
              label={t('setup.apiKey')}
              description={kept}
              value={values.apiKey}
              required={needed}
              autoComplete="off"
              onChange={(event) => change({ apiKey: event.currentTarget.value })}
            />
            <TextInput
              label={`${t('setup.host')} – ${values.kind}`}
              placeholder={ADDRESSES[values.kind]}
              type="url"
              required={values.kind !== 'elearnio'}
              value={values.lmsHost}
              onChange={(event) => change({ lmsHost: event.currentTarget.value })}
            />
          </Stack>
        </Fieldset>
        <ProblemAlert error={error} />
        {found && found.length > 0 && (
          <Alert variant="outline" color="yellow" role="status" title={t('setup.checkProblems')}>
            <ProblemList problems={found} />
          </Alert>
        )}
        {found && integration && <Unreadable id={integration.id} />}
        <Group>
          <Button type="submit" loading={busy}>
            {t('setup.check')}
          </Button>
          {found && found.length > 0 && (
            <Button variant="default" onClick={onward}>
              {t('setup.goOnAnyway')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
