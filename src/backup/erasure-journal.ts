import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Line = z.object({
  event: z.enum(['erased', 'readmitted']),
  /** ISO 8601, of the erasure itself. */
  at: z.iso.datetime(),
  integrationId: z.string(),
  employeeId: z.string(),
});
export type ErasureLine = z.infer<typeof Line>;

const FILE = 'erased.jsonl';

/**
 * Who was erased, beside the database: a backup that is older than an erasure would bring the person back. Ids only. On the
 * disk before the caller goes on.
 */
export async function noteErasures(stateDir: string, lines: readonly ErasureLine[]): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  const file = await open(join(stateDir, FILE), 'a', 0o600);
  try {
    await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** In the order in which it happened. A last line that is cut off is of an erasure that was not carried out. */
export function notedErasures(stateDir: string): ErasureLine[] {
  const file = join(stateDir, FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return [Line.parse(JSON.parse(text))];
      } catch {
        return [];
      }
    });
}
