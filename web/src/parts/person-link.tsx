import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { namesQuery } from '../api/people.ts';
import { TextLink } from './text-link.tsx';

/** To the page of a person: by name where it is known, with the id of Personio. */
export function PersonLink({ integration, id }: { integration: string; id: string }) {
  const name = useQuery(namesQuery(integration)).data?.get(id);
  return (
    <>
      <TextLink to="/people/$integration/$employee" params={{ integration, employee: id }}>
        {name ?? id}
      </TextLink>
      {name && (
        <Text size="xs" c="dimmed">
          {id}
        </Text>
      )}
    </>
  );
}
