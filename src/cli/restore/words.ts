import type { CheckedBackup } from '../../backup/check-backup.ts';
import type { KeyChoice } from '../../backup/key-for-restore.ts';
import type { Manifest } from '../../backup/manifest.ts';
import type { Restored } from '../../backup/restore-database.ts';
import { counted, describeContent } from '../backup/words.ts';

export function describeCheck(file: string, { manifest, key, untouched }: CheckedBackup): string {
  const sentences = [
    `${file} is whole, and this version can restore it.`,
    describeContent(manifest),
    key ? 'The key is in it.' : 'The key is not in it.',
    untouched
      ? ''
      : 'Whether somebody changed it on purpose cannot be said: only the key of this installation could tell, and it is another one or not here.',
  ];
  return sentences.filter(Boolean).join('\n');
}

export function describeRestore(manifest: Manifest, { endedRuns, erased }: Restored, key: KeyChoice): string {
  const sentences = [
    `Restored. ${describeContent(manifest)}`,
    endedRuns > 0
      ? `${counted(endedRuns, 'run was', 'runs were')} under way when the backup was made, and closed as failed: nobody could finish ${endedRuns === 1 ? 'it' : 'them'}. The next sync continues from what the LMS holds now.`
      : '',
    erased > 0
      ? `${counted(erased, 'person who had been erased is', 'people who had been erased are')} erased in what was restored, too.`
      : '',
    key.opens === false ? "The vendors' credentials are not in it: enter them again before the next sync." : '',
    key.opens === null
      ? 'The backup does not say which key it needs: check each integration before the next sync.'
      : '',
    `What happened after ${manifest.createdAt} is unknown now: API tokens revoked since then are good again, and settings are as they were.`,
    'Start Matrikel, and do a dry run first.',
  ];
  return sentences.filter(Boolean).join('\n');
}
