import { TextLink } from './text-link.tsx';

/** To the page of a person, by the id of Personio. */
export function PersonLink({ integration, id }: { integration: string; id: string }) {
  return (
    <TextLink to="/people/$integration/$employee" params={{ integration, employee: id }}>
      {id}
    </TextLink>
  );
}
