import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SECRETS = ['key', 'api-token'];
/** The rehearsal company: what opens it, and the journals of its simulators. */
const REHEARSAL = 'rehearsal';

/** What of the state folder belongs into a backup, by path in it. The databases are not files to be copied. */
export function stateFiles(stateDir: string, withSecrets: boolean): string[] {
  const secrets = withSecrets ? SECRETS.filter((name) => existsSync(join(stateDir, name))) : [];
  return [...secrets, ...rehearsalFiles(stateDir)];
}

function rehearsalFiles(stateDir: string): string[] {
  const folder = join(stateDir, REHEARSAL);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[a-z-]+\.jsonl?$/.test(name))
    .sort()
    .map((name) => `${REHEARSAL}/${name}`);
}

/** As long as it is now: a journal grows while its simulator runs, and forgives a last line that is cut. */
export function contentOf(stateDir: string, path: string): AsyncIterable<Buffer> {
  const file = join(stateDir, path);
  const { size } = statSync(file);
  return size === 0 ? nothing() : createReadStream(file, { end: size - 1 });
}

async function* nothing(): AsyncGenerator<Buffer> {}
