import { versionOfMatrikel } from '../../config/version.ts';
import type { MigrationState } from '../../store/pending-migrations.ts';
import type { ReplayResult } from '../../upgrade/replay-running.ts';
import type { Findings, Part } from './findings.ts';

/** What `upgrade --check` tells people. */
export function findingsInWords({ settings, database, workflows }: Findings): string {
  const rows = [
    ['Settings', said(settings, () => 'this version takes them')],
    ['Database', said(database, migrationsInWords)],
    ['Running', said(workflows, runningInWords)],
  ];
  return [`Matrikel ${versionOfMatrikel()}`, ...rows.map(([name = '', text = '']) => indented(name, text))].join('\n');
}

function said<Found>(part: Part<Found>, inWords: (found: Found) => string): string {
  return 'found' in part ? inWords(part.found) : part.problem;
}

function indented(name: string, text: string): string {
  return `  ${name.padEnd(10)}${text.replaceAll('\n', `\n${' '.repeat(12)}`)}`;
}

function migrationsInWords({ pending, ahead }: MigrationState): string {
  if (ahead)
    return 'a newer version has been at it, which this one does not know. Restore the backup from before, or use that version.';
  if (pending.length === 0) return 'is of this version';
  return `${counted(pending.length, 'migration')} pending, done at the next start: ${pending.join(', ')}`;
}

function runningInWords({ replayed, breaking }: ReplayResult): string {
  if (replayed === 0) return 'no run goes on';
  const looked = `${counted(replayed, 'run')} replayed against this version`;
  if (breaking.length === 0) return `${looked}, all fit`;
  const each = breaking.map(({ workflowId, reason }) => `- ${workflowId} ${reason}`);
  return [`${looked}, ${breaking.length} would break:`, ...each, REMEDY].join('\n');
}

const REMEDY =
  'Let them end with the version that they began with, or cancel them, before this one takes over. What a cancelled run did stays; the next run does the rest.';

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
