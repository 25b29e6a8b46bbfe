import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/test-api.ts';

let [folder, api]: [string, TestApi | null] = ['', null];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matrikel-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script src="/assets/a-1.js">',
  );
  await writeFile(join(folder, 'assets', 'a-1.js'), 'void 0');
  await writeFile(join(folder, 'assets', 'b-1.js'), 'void 1');
  await writeFile(join(folder, 'assets', 'b-1.js.gz'), gzipSync('void 1'));
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  api = await testApi({ webFolder: folder });
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
async function get(path: string, headers: Record<string, string> = PAGE) {
  const answer = await fetch(`${api?.url}${path}`, { headers });
  return { status: answer.status, text: await answer.text(), header: (name: string) => answer.headers.get(name) };
}

it('every address of the app is answered with its page, under a policy that lets nothing else run', async () => {
  for (const path of ['/', '/index.html', '/welcome', '/integrations/acme/runs', '/sign-in?problem=nobody-here']) {
    const page = await get(path);
    expect([page.status, page.header('content-type'), page.header('cache-control')], path).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    const policy = page.header('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(page.text).toContain(`nonce="${nonce}"`);
    expect(page.text).not.toContain('__CSP_NONCE__');
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  }
});

it('a nonce is never used twice', async () => {
  const [one, other] = await Promise.all([get('/'), get('/')]);
  expect(one.header('content-security-policy')).not.toBe(other.header('content-security-policy'));
});

it('a file with a hash in its name is kept for good, others for an hour', async () => {
  expect((await get('/assets/a-1.js')).header('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/favicon.svg')).header('cache-control')).toBe('public, max-age=3600');
});

it('a script comes packed to whoever takes it so, and as it is to everybody else', async () => {
  const answers = ['gzip, br', 'identity'].map(async (encodings) => {
    const { status, text, header } = await get('/assets/b-1.js', { 'accept-encoding': encodings });
    const headers = ['content-encoding', 'content-type', 'vary', 'cache-control'].map(header);
    return [status, text, ...headers];
  });
  const usual = ['text/javascript; charset=utf-8', 'Accept-Encoding', 'public, max-age=31536000, immutable'];
  expect(await Promise.all(answers)).toEqual([
    [200, 'void 1', 'gzip', ...usual],
    [200, 'void 1', null, ...usual],
  ]);
});

it('what is missing stays missing, and a call of the API is never answered with a page', async () => {
  for (const path of [
    '/assets/a-0.js',
    '/logo.png',
    '/api/v2/integrations',
    '/docs/none',
    '/.env',
    '/..%2fpackage.json',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  expect((await get('/api/v1/nothing')).status).toBe(401);
  const program = await get('/integrations', { accept: 'application/json' });
  expect([program.status, JSON.parse(program.text).code]).toEqual([404, 'no-such-route']);
  expect((await fetch(`${api?.url}/runs`, { method: 'POST', headers: PAGE })).status).toBe(404);
});

it('without a build there is a page that says how to make one', async () => {
  const bare = await testApi({ webFolder: join(folder, 'none') });
  try {
    const page = await fetch(bare.url, { headers: PAGE });
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('npm run web');
  } finally {
    await bare.close();
  }
});
