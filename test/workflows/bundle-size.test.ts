import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_CONVERTER } from '../../src/payloads/data-converter.ts';
import { WORKFLOWS } from '../../src/worker/workflow-code.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** Every cached run holds a copy of what the bundle makes: see the decision on batches and payloads. */
const LARGEST_BUNDLE = 1_900_000;

let code: string;
/** What workers with a payload key load. */
let sealing: string;
beforeAll(async () => {
  ({ code } = await bundleWorkflowCode({ workflowsPath: WORKFLOWS }));
  ({ code: sealing } = await bundleWorkflowCode({
    workflowsPath: WORKFLOWS,
    failureConverterPath: FAILURE_CONVERTER,
  }));
}, 60_000);

/** Does any source file of the package hold this text? Otherwise not finding it in the bundle would prove nothing. */
async function isInPackage(folder: string, text: string): Promise<boolean> {
  const files = await readdir(join(MODULES, folder), { recursive: true });
  for (const file of files.filter((name) => /\.c?js$/.test(name))) {
    if ((await readFile(join(MODULES, folder, file), 'utf8')).includes(text)) return true;
  }
  return false;
}

describe('the workflow bundle', () => {
  it('holds our workflow and is smaller than 1.9 MB', () => {
    expect(code).toContain('Keep the matches as links');
    expect(code.length).toBeLessThan(LARGEST_BUNDLE);
  });

  it('makes failures ready for sealing in its other variant, and seals nothing itself', () => {
    expect(sealing).toContain('encodeCommonAttributes: true');
    expect(code).not.toContain('encodeCommonAttributes: true');
    for (const word of ['aes-256-gcm', 'createCipheriv', '@temporalio/proto/']) expect(sealing).not.toContain(word);
    expect(sealing.length).toBeLessThan(LARGEST_BUNDLE);
  });

  it.each([
    ['zod', '$ZodType'],
    ['undici', 'UND_ERR_'],
    ['drizzle-orm', 'drizzle:entityKind'],
    ['pg', 'sslnegotiation'],
    ['pino', 'pino.'],
  ])('holds nothing of %s', async (folder, text) => {
    expect(await isInPackage(folder, text)).toBe(true);
    expect(code).not.toContain(text);
    expect(code).not.toContain(`node_modules/${folder}/`);
  });
});
