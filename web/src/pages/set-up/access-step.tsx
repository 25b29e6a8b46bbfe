import { Alert, Button, Fieldset, Group, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { attributesQuery } from '../../api/catalogue.ts';
import { api, type Schemas } from '../../api/client.ts';
import { integrationsQuery } from '../../api/integrations.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { AttributesNeeded } from './attributes-needed.tsx';
import { LmsAccess } from './lms-access.tsx';
import { createIntegration, saveAccess, saveScopeThatIsThere } from './save-access.ts';
import { suggestedScope } from './suggested-scope.ts';
import { Unreadable } from './unreadable.tsx';
import type { SetUp } from './values.ts';
import type { StepProps } from './wizard.tsx';

const KINDS = [
  { value: 'elearnio', label: 'Personio → elearnio' },
  { value: 'learnupon', label: 'Personio → LearnUpon' },
  { value: 'moodle', label: 'Personio → Moodle' },
];

/** Name, kind and credentials. They are saved and tried on the spot: whatever is wrong with them is said here. */
export function AccessStep({ values, change, integration, known, saved, onward }: StepProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [found, setFound] = useState<Schemas['Problem'][] | null>(null);
  const kept = integration ? t('setup.kept') : undefined;
  const needed = !integration;

  function choose(kind: SetUp['kind']) {
    change({ kind, conditions: suggestedScope(kind) });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const now = integration ? await saveAccess(integration.id, values, known) : await create();
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

  async function create(): Promise<Schemas['Integration']> {
    const made = await createIntegration(values);
    saved(made);
    const attributes = await queries.fetchQuery({ ...attributesQuery(made.id), retry: false }).catch(() => null); // the check says why
    const now = await saveScopeThatIsThere(made, attributes?.items.map(({ label }) => label) ?? []);
    change({ conditions: now.settings.scope.conditions });
    return now;
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
          onChange={(event) => choose(event.currentTarget.value as SetUp['kind'])}
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
            <LmsAccess values={values} change={change} kept={kept} error={error} />
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
