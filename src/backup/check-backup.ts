import { readArchive } from './archive.ts';
import { BadBackup } from './bad-backup.ts';
import { sumOf } from './cut.ts';
import { fingerprint, isMacOf } from './key-at-work.ts';
import { requireKnown } from './levels.ts';
import { FORMAT, filePart, MANIFEST, MANIFEST_MAC, Manifest, type PartSum, tablePart } from './manifest.ts';

const LINE_END = 0x0a;
/** Faults after these say nothing new. */
const MOST_FAULTS = 5;

type Found = PartSum & { lines: number };

export interface CheckedBackup {
  readonly manifest: Manifest;
  /** The key that lies in the backup. */
  readonly key: Buffer | null;
  /** Whether nobody without our key changed it. The key inside says nothing about that: whoever forges a backup brings one along. */
  readonly untouched: true | null;
}

/** Reads a backup from end to end and compares it with its manifest. Throws BadBackup. */
export async function checkBackup(
  file: string,
  keyAtHand: Buffer | null,
  stopping: AbortSignal,
): Promise<CheckedBackup> {
  const found = new Map<string, Found>();
  const texts = new Map<string, string>();
  await readArchive(
    file,
    async ({ name, bytes }) => {
      if (found.has(name) || texts.has(name)) throw new BadBackup(file, `it holds ${name} twice.`);
      if (name === MANIFEST || name === MANIFEST_MAC || name === KEY) texts.set(name, bytes.toString('utf8'));
      if (name !== MANIFEST && name !== MANIFEST_MAC) found.set(name, { ...sumOf(bytes), lines: linesOf(bytes) });
    },
    stopping,
  );
  const text = texts.get(MANIFEST);
  if (text === undefined)
    throw new BadBackup(file, 'it has no manifest, so it was never finished, or is not a backup of Matrikel.');
  const manifest = parse(file, text);
  const faults = faultsOf(manifest, found);
  if (faults.length > 0) throw new BadBackup(file, faults.slice(0, MOST_FAULTS).join(' '));

  const key = texts.has(KEY) ? Buffer.from(texts.get(KEY) ?? '', 'base64') : null;
  const fits = (one: Buffer | null) => one !== null && fingerprint(one) === manifest.keyFingerprint;
  const fitting = [keyAtHand, key].find(fits);
  if (fitting && !isMacOf(texts.get(MANIFEST_MAC) ?? '', fitting, text))
    throw new BadBackup(file, 'its manifest was changed after it was made.');
  return { manifest, key, untouched: fits(keyAtHand) ? true : null };
}

const KEY = filePart('key', 0);

function parse(file: string, text: string): Manifest {
  const refusal = (what: string) => new BadBackup(file, what);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refusal('its manifest cannot be read.');
  }
  if (typeof json === 'object' && json !== null && 'format' in json && Number(json.format) > FORMAT)
    throw refusal('it was made by a newer version of Matrikel. Use that version, or a later one.');
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) throw refusal('its manifest cannot be read.');
  requireKnown(parsed.data.migrations, refusal);
  return parsed.data;
}

function faultsOf({ tables, files }: Manifest, found: ReadonlyMap<string, Found>): string[] {
  const expected = new Map<string, PartSum>();
  for (const { name, parts } of tables)
    for (const [index, sum] of parts.entries()) expected.set(tablePart(name, index), sum);
  for (const { path, parts } of files)
    for (const [index, sum] of parts.entries()) expected.set(filePart(path, index), sum);

  const faults: string[] = [];
  for (const [name, sum] of expected) {
    const part = found.get(name);
    if (!part) faults.push(`its part ${name} is missing.`);
    else if (part.sha256 !== sum.sha256 || part.bytes !== sum.bytes) faults.push(`its part ${name} was changed.`);
  }
  for (const name of found.keys()) if (!expected.has(name)) faults.push(`its part ${name} is not in its manifest.`);
  if (faults.length > 0) return faults;
  if ([...found.keys()].join() !== [...expected.keys()].join()) return ['its parts are not in their order.'];
  for (const { name, rows, parts } of tables) {
    const lines = parts.reduce((sum, _part, index) => sum + (found.get(tablePart(name, index))?.lines ?? 0), 0);
    if (lines !== rows) faults.push(`its table ${name} has ${lines} rows instead of ${rows}.`);
  }
  return faults;
}

/** COPY writes a line for each row and escapes the line ends inside. */
function linesOf(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}
