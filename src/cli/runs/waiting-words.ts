import type { Schemas } from '../../client/index.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';
import { countLines } from './count-lines.ts';

type Run = Schemas['Run'];

/** Why a run waits, what its plan would do, and how somebody decides. */
export function waitingLines({ id, guard, expiresAt }: Run): string[] {
  if (!guard) return [];
  return [
    '  It waits for a person, and nothing has been written:',
    ...guard.findings.map(({ message }) => `    ${message}`),
    '  The plan would come to:',
    ...countLines(guard.planned),
    `  Look at it:  ${commandLine(`plan ${id}`)}`,
    `  Apply it:    ${commandLine(`run approve ${id}`)}`,
    `  Drop it:     ${commandLine(`run reject ${id}`)}`,
    `  Without a decision it ends at ${timeText(expiresAt) ?? 'its end'}, and nothing is written.`,
  ];
}
