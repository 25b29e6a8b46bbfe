import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '../api/answered.ts';
import { problemWords } from '../i18n/problem-words.ts';
import { TextLink } from './text-link.tsx';

/** What went wrong and what to do about it: the same two sentences wherever something fails. */
export function ProblemAlert({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const { sentence, remedy } = wordsFor(
    error,
    t('errors.offline'),
    t(retry ? 'errors.offlineRemedy' : 'errors.offlineCommandRemedy'),
    t('errors.crash'),
    t('errors.crashRemedy'),
  );
  const places = error instanceof ProblemError ? error.errors.filter(({ message }) => message !== error.detail) : [];
  return (
    <Alert color="red" variant="outline" role="alert" title={sentence}>
      <Text size="sm">{remedy}</Text>
      {places.length > 0 && (
        <List size="sm" mt="xs">
          {places.map(({ path, message, remedy: own }) => (
            <List.Item key={`${path} ${message}`}>
              {message} {own}
            </List.Item>
          ))}
        </List>
      )}
      <Group mt="xs" gap="md">
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('common.retry')}
          </Button>
        )}
        {error instanceof ProblemError && error.runId && (
          <TextLink to="/runs/$id" params={{ id: error.runId }}>
            {t('errors.theRun')}
          </TextLink>
        )}
      </Group>
    </Alert>
  );
}

function wordsFor(error: unknown, offline: string, offlineRemedy: string, crash: string, crashRemedy: string) {
  if (error instanceof ProblemError) return problemWords(error);
  if (error instanceof OfflineError) return { sentence: offline, remedy: offlineRemedy };
  return { sentence: crash, remedy: crashRemedy };
}
