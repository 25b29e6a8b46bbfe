import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv, promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORKER_ENV, WORKER_NODE_ARGS } from '../../src/worker/node-args.ts';
import { environmentOf, readCompose, type Service } from '../support/compose-file.ts';
import { readImage } from '../support/image.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEPLOY = join(ROOT, 'deploy', 'compose');
const SIMULATORS = ['personio-simulator', 'elearnio-simulator', 'learnupon-simulator'];
const OURS = ['migrate', 'api', 'worker', ...SIMULATORS, 'rehearsal'];

let env: Record<string, string>; // as make-env.sh writes it
let file: Awaited<ReturnType<typeof readCompose>>;
let image: Awaited<ReturnType<typeof readImage>>;
beforeAll(async () => {
  env = await madeEnv();
  [file, image] = await Promise.all([readCompose(env), readImage()]);
});

function service(name: string): Service {
  const found = file.services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

describe('docker-compose.yml', () => {
  it('needs exactly what make-env.sh writes, and says so when a part of it is missing', async () => {
    expect(Object.keys(env).sort()).toEqual([
      'MATRIKEL_API_TOKEN',
      'MATRIKEL_DB_PASSWORD',
      'MATRIKEL_KEY',
      'POSTGRES_PASSWORD',
      'TEMPORAL_DB_PASSWORD',
    ]);
    expect(Buffer.from(env.MATRIKEL_KEY ?? '', 'base64')).toHaveLength(32);
    expect(new Set(Object.values(env)).size).toBe(5);
    for (const name of Object.keys(env)) {
      await expect(readCompose({ ...env, [name]: '' }), name).rejects.toThrow('sh deploy/compose/make-env.sh');
    }
  });

  it('publishes the API alone, and that on this machine alone', async () => {
    const published = Object.entries(file.services).filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['api', ['127.0.0.1:7080:7080']]]);
    const elsewhere = await readCompose({ ...env, MATRIKEL_PORT: '8080' });
    expect(elsewhere.services.api?.ports).toEqual(['127.0.0.1:8080:7080']);
    for (const name of (await readdir(DEPLOY)).filter((name) => name.endsWith('.yml'))) {
      const ports = (await readFile(join(DEPLOY, name), 'utf8')).matchAll(/ports:.*?"(.*?)"/g);
      for (const [, port] of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('keeps everything but our processes on a network without a way out', () => {
    expect(file.networks.inside?.internal).toBe(true);
    const withWayOut = Object.entries(file.services).filter(([, { networks }]) => networks.join() !== 'inside');
    expect(withWayOut.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'worker']);
  });

  it('watches the health of whatever stays, and starts again what ends', () => {
    for (const [name, { restart, healthcheck }] of Object.entries(file.services)) {
      const once = ['temporal-schema', 'migrate', 'rehearsal'].includes(name);
      expect([name, restart, healthcheck !== undefined]).toEqual(
        once ? [name, 'on-failure:3', false] : [name, 'unless-stopped', true],
      );
    }
    expect(service('api').healthcheck?.test).toEqual(['CMD', ...image.healthcheck]);
  });

  it('lets nothing gain rights, fill the memory or fill the disk', () => {
    for (const [name, { cap_drop, cap_add, security_opt, mem_limit, logging }] of Object.entries(file.services)) {
      expect(cap_drop, name).toEqual(['ALL']);
      expect(cap_add, name).toEqual(name === 'temporal-ui' ? ['DAC_OVERRIDE'] : []);
      expect(security_opt, name).toEqual(['no-new-privileges:true']);
      expect(mem_limit, name).toMatch(/^\d+[mg]$/);
      expect(logging.options, name).toEqual({ 'max-size': '10m', 'max-file': '5' });
    }
  });

  it('runs what is ours as nobody in particular, on a root file system that cannot be written', () => {
    const ours = Object.entries(file.services).filter(([, { image }]) => image.startsWith('matrikel:'));
    expect(ours.map(([name]) => name).sort()).toEqual([...OURS].sort());
    for (const [name, { user, read_only }] of ours) expect([name, user, read_only]).toEqual([name, '1000:1000', true]);
    expect(image.user).toBe('1000:1000');
  });

  it('has workers of which there can be many', () => {
    expect(service('worker')).toMatchObject({ ports: [] });
    expect(service('worker')).not.toHaveProperty('container_name');
  });

  it('starts API and workers only after migrate, and migrate only on servers that answer', () => {
    for (const name of ['api', 'worker'])
      expect(service(name).depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    for (const name of ['postgres', 'temporal'])
      expect(service('migrate').depends_on[name]).toEqual({ condition: 'service_healthy' });
  });

  it('hands on every setting there is', async () => {
    const source = await readFile(join(ROOT, 'src/config/env.ts'), 'utf8');
    const settings = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name = '']) => name);
    expect(settings.length).toBeGreaterThan(15);
    const given = Object.fromEntries(settings.map((name) => [name, `given-${name}`]));
    const { services } = await readCompose({ ...given, ...env });
    const reached = { ...image.environment };
    for (const each of [services.api, services.worker])
      if (each) Object.assign(reached, environmentOf(each, { ...given, ...env }));
    for (const name of settings) expect(reached[name], name).toBeTruthy();
  });

  it('prepares Temporal with the tools of the same version as its server', () => {
    const version = (name: string) => service(name).image.split(':')[1];
    expect(version('temporal-schema')).toBe(version('temporal'));
  });
});

describe('the image', () => {
  it('is made for the processes that compose starts: glibc, and the flags of a worker', () => {
    expect(image.text).toMatch(/^ARG NODE_IMAGE=node:24-bookworm-slim$/m);
    expect(image.environment.NODE_OPTIONS?.split(' ')).toEqual(expect.arrayContaining([...WORKER_NODE_ARGS]));
    expect(image.environment).toMatchObject(WORKER_ENV);
    expect([image.entrypoint, image.command]).toEqual([['node', 'scripts/matrikel.mjs'], ['api']]);
  });
});

async function madeEnv(): Promise<Record<string, string>> {
  const clone = await mkdtemp(join(tmpdir(), 'matrikel-clone-'));
  try {
    await cp(DEPLOY, join(clone, 'deploy', 'compose'), { recursive: true });
    await promisify(execFile)('sh', [join(clone, 'deploy/compose/make-env.sh')]);
    return parseEnv(await readFile(join(clone, '.env'), 'utf8')) as Record<string, string>;
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}
