import { Badge, ColorSwatch } from '@mantine/core';

export type Tone = 'good' | 'busy' | 'attention' | 'bad' | 'quiet';

const COLOURS: Record<Tone, string> = {
  good: 'green.7',
  busy: 'blue.6',
  attention: 'yellow.7',
  bad: 'red.7',
  quiet: 'gray.6',
};

/** A word with a dot: the word says it, the colour only helps. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  const [colour, shade] = COLOURS[tone].split('.');
  const dot = <ColorSwatch size={9} color={`var(--mantine-color-${colour}-${shade})`} withShadow={false} aria-hidden />;
  return (
    <Badge className="state-badge" variant="default" tt="none" fw={500} size="lg" leftSection={dot}>
      {children}
    </Badge>
  );
}
