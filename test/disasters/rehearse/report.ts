import type { Output } from '../../../src/cli/output/output.ts';
import { type Column, fittedTable, tabbedTable } from '../../../src/cli/output/table.ts';
import type { Played } from '../play.ts';

const COLUMNS: readonly Column<Played>[] = [
  { head: 'DISASTER', cell: ({ name }) => name, wraps: true },
  { head: 'WHAT MUST HOLD', cell: ({ invariant }) => invariant, wraps: true },
  { head: 'WHAT HAPPENED', cell: ({ happened }) => happened, wraps: true },
  { head: 'PROTECTED', cell: (played) => (played.protected ? 'yes' : 'NO') },
  { head: 'SECONDS', cell: ({ seconds }) => seconds },
];

/** The table, and a line that counts; beside the result where that is for programs. */
export async function printPlayed(out: Output, played: readonly Played[]): Promise<void> {
  const head = (text: string) => out.styled('bold', text);
  const table = out.width === null ? tabbedTable(COLUMNS) : fittedTable(COLUMNS, { width: out.width, head });
  const without = played.filter((one) => !one.protected).length;
  const sum = `${played.length - without} of ${played.length} disasters hurt nobody.`;
  const text = played.length === 0 ? 'No disaster has such a name.' : `\n${table(played)}\n\n${sum}`;
  if (out.json) out.say(text);
  else await out.print(text);
}

/** The line for programs; its shape is a promise. */
export function resultLine(played: readonly Played[]): string {
  const disasters = played.map(({ name, invariant, protected: isProtected }) => ({
    name,
    invariant,
    protected: isProtected,
  }));
  return JSON.stringify({ disasters });
}
