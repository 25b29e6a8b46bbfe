import type { Schemas } from '../../client/index.ts';
import type { Output } from '../output/output.ts';
import { plainText } from '../output/plain-text.ts';

type Probe = Schemas['Probe'];

const COLOUR = { certain: 'green', likely: 'green', open: 'yellow' } as const;

export function intentionsInWords({ intentions }: Probe, integration: string): string {
  return [`A probe of ${integration}, on the live portal:`, ...intentions.map((one) => `  - ${plainText(one)}`)].join(
    '\n',
  );
}

/** Question after question: what was asked, what was found and how sure that is, what it changes. */
export function probeInWords(probe: Probe, { styled }: Pick<Output, 'styled'>): string {
  const { findings, ended } = probe;
  const blocks = findings.map(({ question, certainty, asked, found, changes }) => {
    const lines = [asked, found, changes].map((line) => `  ${plainText(line)}`);
    return [`${question}  ${styled(COLOUR[certainty], certainty)}`, ...lines].join('\n');
  });
  return [...blocks, ...endInWords(ended), leftInWords(probe, styled)].join('\n\n');
}

function endInWords(ended: Probe['ended']): string[] {
  if (ended === null) return [];
  if (ended === 'stopped') return ['It ended before its end: its time was up, or it was stopped.'];
  return [`It ended before its end. ${plainText(ended.message)} ${plainText(ended.remedy)}`];
}

function leftInWords({ leftBehind, account }: Probe, styled: Output['styled']): string {
  if (leftBehind.length > 0)
    return [styled('red', 'Left behind:'), ...leftBehind.map((one) => `  - ${plainText(one)}`)].join('\n');
  const made = account.isNew ? ` Learner ${account.learnerId} was made for it and is switched off now.` : '';
  return `What the probe wrote is put back.${made}`;
}
