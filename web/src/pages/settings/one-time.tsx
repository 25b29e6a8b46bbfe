import { Alert, Code } from '@mantine/core';

/** A secret that is shown this once. */
export function OneTime({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null;
  return (
    <Alert variant="outline" color="green" role="status" title={title} mt="sm">
      <Code block>{text}</Code>
    </Alert>
  );
}
