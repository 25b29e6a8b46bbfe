import type { Manifest } from '../../backup/manifest.ts';

/** Where the key is that a restore will need. */
export type KeyPlace = 'inside' | 'left-out' | 'environment' | 'unknown';

const WHAT_ABOUT_THE_KEY: Record<KeyPlace, string> = {
  inside:
    "The key is in it: whoever has this file can read the vendors' credentials and use the API. Keep it as safe as those.",
  'left-out':
    "The key is not in it. Keep the state folder's `key` elsewhere: without it the credentials of the vendors have to be entered again.",
  environment:
    'The key is not in it, since your environment holds it (MATRIKEL_KEY). A restore needs the same one, or the credentials of the vendors have to be entered again.',
  unknown:
    'No key is known here, so it could not be checked that the stored secrets open. A restore needs the MATRIKEL_KEY of this installation.',
};

export function describeBackup(file: string | null, bytes: number | null, manifest: Manifest, key: KeyPlace): string {
  const where = file && bytes !== null ? `: ${file} (${size(bytes)})` : '.';
  return `Backup written${where}\n${describeContent(manifest)}\n${WHAT_ABOUT_THE_KEY[key]}`;
}

/** What a backup holds, in the numbers that people ask for. */
export function describeContent({ tables, files, createdAt, matrikel }: Manifest): string {
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  const counts = [
    counted(rows('integrations'), 'integration', 'integrations'),
    counted(rows('links'), 'link', 'links'),
    counted(rows('runs'), 'run', 'runs'),
    counted(rows('steps'), 'step', 'steps'),
  ];
  const rehearsal = files.some(({ path }) => path.startsWith('rehearsal/')) ? ', and the rehearsal company' : '';
  return `It holds ${counts.join(', ')}${rehearsal}, as of ${createdAt} (Matrikel ${matrikel}).`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
