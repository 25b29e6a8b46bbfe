import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/cli/up/settings.ts';
import { loadConfig } from '../../src/config/env.ts';
import { composeText } from '../support/compose-file.ts';

const ROOT = new URL('../../', import.meta.url);
/** Set by scripts and by our own processes for each other, never by a person. */
const INTERNAL = ['MATRIKEL_TEST_DATABASE_URL', 'MATRIKEL_TEST_BUNDLE', 'MATRIKEL_FUZZ_KNOWN', 'TEMPORAL_CONFIG_FILE'];

async function example(): Promise<Map<string, string>> {
  const text = await readFile(new URL('.env.example', ROOT), 'utf8');
  const lines = text.matchAll(/^# ([A-Z][A-Z0-9_]+)=(.*)$/gm);
  return new Map([...lines].map(([, name = '', value = '']) => [name, value.replace(/^"(.*)"$/, '$1')]));
}

/** Every variable that a program of ours mentions. */
async function inTheCode(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of ['src', 'scripts']) {
    const files = await readdir(new URL(folder, ROOT), { recursive: true });
    for (const file of files.filter((name) => /\.(ts|mjs)$/.test(name) && !/\.test\.ts$/.test(name))) {
      const text = await readFile(new URL(`${folder}/${file}`, ROOT), 'utf8');
      for (const [name] of text.matchAll(/\b(?:MATRIKEL|TEMPORAL|OTEL)_[A-Z_]*[A-Z]\b|\bDATABASE_URL\b/g))
        found.add(name);
    }
  }
  for (const name of INTERNAL) found.delete(name);
  return found;
}

/** Every variable that Temporal's own library reads. */
async function ofTemporal(): Promise<Set<string>> {
  const text = await readFile(new URL('node_modules/@temporalio/envconfig/lib/envconfig-toml.js', ROOT), 'utf8');
  return new Set(text.match(/\bTEMPORAL_[A-Z_]+/g));
}

/** Every variable that docker-compose.yml takes from .env. */
async function inCompose(): Promise<Set<string>> {
  const text = await composeText();
  const names = [...text.matchAll(/\$\{([A-Z_]+)/g), ...text.matchAll(/^ +([A-Z_]+):$/gm)];
  return new Set(names.map(([, name = '']) => name));
}

describe('.env.example', () => {
  it('names every variable that a program reads or docker compose takes, and invents none', async () => {
    const shown = new Set((await example()).keys());
    const real = new Set([...(await inTheCode()), ...(await inCompose())]);
    expect([...real.difference(shown)]).toEqual([]);
    expect([...shown.difference(real).difference(await ofTemporal())]).toEqual([]);
  });

  it('shows the defaults as they are', async () => {
    const shown = Object.fromEntries([...(await example())].filter(([, value]) => value !== ''));
    expect(readSettings(shown)).toEqual(readSettings({}));
    const { MATRIKEL_WORKER_METRICS_PORT: _ofUp, ...forEach } = shown;
    const needed = { DATABASE_URL: 'postgres://somewhere/matrikel', MATRIKEL_KEY: Buffer.alloc(32).toString('base64') };
    expect(loadConfig({ ...forEach, ...needed })).toEqual(loadConfig(needed));
    expect(Object.keys(shown).length).toBeGreaterThan(15);
  });
});
