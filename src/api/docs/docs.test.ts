import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { addDocs } from './add-docs.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

const asStranger = (path: string) => api.ask('GET', path, undefined, { authorization: '' });

it('shows the page to everybody, from our own files alone', async () => {
  const page = await asStranger('/docs');
  expect(page.headers.get('content-type')).toContain('text/html');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  for (const [, file = ''] of page.text.matchAll(/src="([^"]+)"/g)) {
    const script = await asStranger(file);
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toContain('text/javascript');
  }
});

it('loosens the policy for this page alone', async () => {
  const { headers } = await asStranger('/healthz');
  expect(headers.get('content-security-policy')).not.toBe(
    (await asStranger('/docs')).headers.get('content-security-policy'),
  );
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
});

it('says how to get the page where its script is not installed', async () => {
  const app = express();
  addDocs(app, '/nowhere/standalone.js');
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}/docs`)).text();
  expect(text).toContain('@scalar/api-reference');
  expect(text).toContain('href="/api/v1/openapi.json"');
  expect(text).not.toContain('<script');
  server.close();
});

const CHROMIUM = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find((file) => existsSync(file));

it.skipIf(!CHROMIUM)(
  'a browser draws every call, asks nobody else, and has nothing to complain about',
  async () => {
    const profile = await mkdtemp(join(tmpdir(), 'matrikel-docs-'));
    const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
    const alone = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
    const watched = [
      '--enable-logging=stderr',
      '--virtual-time-budget=20000',
      '--dump-dom',
      `--user-data-dir=${profile}`,
    ];
    // whatever else it looked for would not be found, and be said in its console
    const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
    const args = [...quiet, ...alone, ...watched, offline, `${api.url}/docs`];
    try {
      const { stdout, stderr } = await promisify(execFile)(CHROMIUM ?? '', args, { maxBuffer: 50_000_000 });
      expect(stdout).toContain('List all integrations');
      expect(stdout).toContain('Check an integration');
      const said = stderr
        .split('\n')
        .filter((line) => line.includes(':CONSOLE') && !line.includes('@scalar/api-reference@'));
      expect(said).toEqual([]);
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
  90_000,
);
