import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOpen, type RunStatus } from '../../src/domain/run.ts';
import { type CliResult, cliFor } from '../support/cli.ts';
import { type ApiRun, type Installation, startInstallation } from '../support/installation.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let world: Installation;
let matrikel: ReturnType<typeof cliFor>;
let settings: { personio: object; lms: object; settings: object };
let secrets: Record<string, string>;
let finished: { id: string; people: number };
beforeAll(async () => {
  world = await startInstallation({ employees: 60 });
  await world.integrationId();
  matrikel = cliFor({ MATRIKEL_API_URL: world.url, MATRIKEL_TOKEN: world.token });
  const company = JSON.parse(readFileSync(join(world.stateDir, 'rehearsal', 'company.json'), 'utf8'));
  settings = {
    personio: { baseUrl: world.personio.url, clientId: company.clientId },
    lms: { baseUrl: `${world.elearnio.url}/backend/user-api/v1`, requestsPerMinute: null },
    settings: { groupAttributes: ['department'] },
  };
  secrets = { MATRIKEL_PERSONIO_CLIENT_SECRET: company.clientSecret, MATRIKEL_LMS_API_KEY: company.apiKey };
}, 90_000);
afterAll(() => world?.stop(), 60_000);

function lines<Line>({ stdout }: CliResult): Line[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

interface Event {
  readonly event: string;
  readonly data: {
    readonly id: string;
    readonly status: string;
    readonly dryRun: boolean;
    readonly planHash: string;
    readonly people: number;
  };
}

describe('a script', { timeout: 60_000 }, () => {
  it('gets from nothing to a watched sync, each command telling it by its exit code how to go on', async () => {
    const made = await matrikel.run(['tokens', 'create', 'script', '--role', 'admin', '--expires-in-days', '1']);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^mtk_\S+\n$/) });
    expect(made.stderr).toContain('cannot be shown again');
    const env = { MATRIKEL_TOKEN: made.stdout.trim() };

    expect(await matrikel.run(['integration', 'delete', 'rehearsal', '--yes'], { env })).toMatchObject({ code: 0 });
    const create = ['integration', 'create', 'acme', '--kind', 'elearnio', '--file', '-', '--json'];
    const created = await matrikel.run(create, { env: { ...env, ...secrets }, stdin: JSON.stringify(settings) });
    expect(created).toMatchObject({ code: 0 });
    expect(JSON.parse(created.stdout)).toMatchObject({ name: 'acme', settings: { groupAttributes: ['department'] } });
    for (const secret of Object.values(secrets)) expect(created.stdout + created.stderr).not.toContain(secret);
    expect(await matrikel.run(['integration', 'check', 'acme'], { env })).toMatchObject({ code: 0 });

    const dry = await matrikel.run(['sync', 'acme', '--dry-run', '--watch', '--json'], { env });
    expect(dry.code).toBe(0);
    const [begun, ...events] = lines<Event>(dry);
    expect(begun).toMatchObject({ event: 'started', data: { joined: false } });
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['progress', 'problem', 'waiting']));
    const planned = events.at(-1)?.data;
    expect(planned).toMatchObject({ status: 'waiting', dryRun: true });

    const plan = await matrikel.run(['plan', planned?.id ?? '', '--json'], { env });
    const steps: { kind: string; status: string; employeeId: string }[] = JSON.parse(plan.stdout);
    expect(new Set(steps.map(({ employeeId }) => employeeId)).size).toBe(planned?.people);
    expect(await world.elearnio.writes()).toBe(0);

    const approve = ['run', 'approve', planned?.id ?? '', '--watch', '--json', '--ok-with-problems'];
    expect(await matrikel.run([...approve, '--plan-hash', 'another'], { env })).toMatchObject({ code: 2 });
    expect(await matrikel.run(approve, { env })).toMatchObject({ code: 2 }); // nobody is there to say yes
    const sync = await matrikel.run([...approve, '--plan-hash', planned?.planHash ?? ''], { env });
    expect(sync.code).toBe(0);
    const end = lines<Event>(sync).at(-1);
    expect(end).toMatchObject({ event: 'end', data: { dryRun: false, people: planned?.people } });
    finished = end?.data ?? { id: '', people: 0 };
    const toCreate = steps.filter(({ kind }) => kind === 'create').length;
    expect((await world.elearnio.counters()).creates).toBe(toCreate);

    const runs = JSON.parse((await matrikel.run(['runs', '--json', '--integration', 'acme'], { env })).stdout);
    expect(runs.map(({ id }: { id: string }) => id)).toEqual([finished.id]);
  });

  it('brings one person into step now, and sees the way they went', async () => {
    const plan = await matrikel.run(['plan', finished.id, '--kind', 'create', '--json']);
    const [{ employeeId = '' } = {}]: { employeeId?: string }[] = JSON.parse(plan.stdout);
    // no name: whoever has reports is named in their fields, too
    await world.personio.call('PATCH', `employees/${employeeId}`, { position: 'Jetzt neu' });
    const sync = await matrikel.run(['person', 'sync', 'acme', employeeId, '--watch']);
    expect(sync.code).toBe(0);
    expect(sync.stdout).toContain('update: applied');
    expect(sync.stdout).toMatch(/in step: the next run has nothing to do[\s\S]*Scope +inside[\s\S]*found by the link/);
    const invite = await matrikel.run(['person', 'invite', 'acme', employeeId]);
    expect(invite.code).not.toBe(0);
    expect(invite.stderr).toContain('MATRIKEL_LMS_EXTENSIONS');
  });

  it('looks for changes now, and lists what became of single people apart from the runs of everybody', async () => {
    const poll = await matrikel.run(['schedule', 'poll', 'acme']);
    expect(poll).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Personio names \d+ (person|people) who/) });
    const listed = async (...more: string[]) =>
      JSON.parse((await matrikel.run(['runs', '--integration', 'acme', '--json', ...more])).stdout).map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await listed()).toEqual(['full']);
    expect(new Set(await listed('--kind', 'person'))).toEqual(new Set(['person']));
    const { stdout } = await matrikel.run(['runs', '--kind', 'person']);
    expect(stdout).toMatch(/^RUN\tINTEGRATION\tEMPLOYEE\t/);
    expect((await matrikel.run(['runs', '--kind', 'half'])).code).not.toBe(0);
  });

  it('gets one JSON value on stdout and nothing else there, whatever it asks', async () => {
    const asked = [
      ['whoami'],
      ['integration', 'list'],
      ['integration', 'show', 'acme'],
      ['integration', 'attributes', 'acme'],
      ['integration', 'fields', 'acme'],
      ['integration', 'groups', 'acme'],
      ['run', 'show', finished.id],
      ['problems', finished.id],
      ['plan', finished.id, '--kind', 'deactivate'],
      ['tokens', 'list'],
      ['audit', '--operation', 'createToken'],
      ['mails', 'list', '--limit', '1'],
    ];
    const answers = await Promise.all(asked.map((args) => matrikel.run([...args, '--json'])));
    for (const [index, { code, stdout }] of answers.entries()) {
      expect(code, asked[index]?.join(' ')).toBe(0);
      expect(() => JSON.parse(stdout), asked[index]?.join(' ')).not.toThrow();
    }
  });

  it.each([
    ['an option that is none', ['runs', '--limit', 'many'], 2, /whole number/],
    ['a command that is misspelt', ['integration', 'chekc', 'acme'], 2, /Did you mean check/],
    ['an integration that is not there', ['sync', 'nobody'], 2, /matrikel integration list/],
    ['settings that cannot be', ['integration', 'change', 'acme', '--groups', 'shoe-size'], 2, /groupAttributes/],
    ['a deletion that nobody confirmed', ['integration', 'delete', 'acme'], 2, /--yes/],
    ['an address where nothing answers', ['--api', 'http://127.0.0.1:9', 'runs'], 4, /Nothing answers at/],
    ['an address without a token for it', ['--api', 'http://127.0.0.1.nip.example', 'runs'], 5, /No token for/],
  ])('learns about %s', async (_what, args, code, words) => {
    const env = code === 5 ? { MATRIKEL_TOKEN: '' } : {};
    const result = await matrikel.run(args, { env });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(words);
    expect(result.stderr).not.toMatch(/\n {4}at /);
  });

  it('does not take back what somebody else has changed since it looked', async () => {
    const shown = await matrikel.run(['integration', 'show', 'acme', '--json']);
    const others = await matrikel.run([
      'integration',
      'change',
      'acme',
      '--invitations',
      'by-hand',
      '--groups',
      'team',
      '--activate',
    ]);
    expect(others).toMatchObject({ code: 0, stdout: expect.stringMatching(/Groups by +team/) });
    const late = await matrikel.run(['integration', 'change', 'acme', '--file', '-'], { stdin: shown.stdout });
    expect(late).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('integration show') });
    const back = JSON.stringify({ settings: { groupAttributes: ['department'] } });
    const args = ['integration', 'change', 'acme', '--file', '-', '--activate', '--json'];
    const { settings } = JSON.parse((await matrikel.run(args, { stdin: back })).stdout);
    expect(settings.groupAttributes).toEqual(['department']);
  });

  it('drafts settings, sees for whom they would do something else, and puts them into force', async () => {
    const refused = await matrikel.run(['integration', 'change', 'acme', '--groups', 'team']);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--activate') });
    const set = await matrikel.run(['integration', 'draft', 'set', 'acme', '--scope', 'department=IT']);
    expect(set).toMatchObject({ code: 0, stdout: expect.stringMatching(/Scope +.*⇒ +department equals IT/) });
    const preview = await matrikel.run(['integration', 'draft', 'preview', 'acme']);
    expect(preview).toMatchObject({ code: 0, stdout: expect.stringMatching(/Enter the scope: 0\. Leave it: [1-9]/) });
    const run = /draft people (\S+)/.exec(preview.stderr)?.[1] ?? '';
    const people = JSON.parse((await matrikel.run(['integration', 'draft', 'people', run, '--json'])).stdout);
    expect(people.length).toBeGreaterThan(5);
    expect((await matrikel.run(['plan', run, '--differs', '--json'])).code).toBe(0);
    const activated = await matrikel.run(['integration', 'draft', 'activate', 'acme', '--json']);
    const { settingsVersion, settings } = JSON.parse(activated.stdout);
    expect(settings.scope.conditions).toMatchObject([{ attribute: 'department', value: 'IT' }]);
    const versions = await matrikel.run(['integration', 'versions', 'acme', '--json']);
    expect(JSON.parse(versions.stdout)[0]).toMatchObject({ version: settingsVersion, activatedBy: expect.any(String) });
    const back = ['integration', 'change', 'acme', '--scope', 'elearnio Sync=ja', '--activate', '--guard-most', '50'];
    expect(await matrikel.run(back)).toMatchObject({ code: 0, stdout: expect.stringContaining('or 50 people') });
    expect((await matrikel.run(['integration', 'draft', 'discard', 'acme'])).code).toBe(2);
  });

  it('that starts twice with one key has started once', async () => {
    const args = ['sync', 'acme', '--dry-run', '--idempotency-key', 'nightly-1'];
    const [first, second] = [await matrikel.run(args), await matrikel.run(args)];
    expect(second).toMatchObject({ code: 0, stdout: first.stdout, stderr: expect.stringContaining('used before') });
    expect(await matrikel.run(['run', 'watch', first.stdout.trim()])).toMatchObject({ code: 6 });
  });

  it('learns what its token may not do, and that a revoked one may do nothing', async () => {
    const env = {
      MATRIKEL_TOKEN: (await matrikel.run(['tokens', 'create', 'viewer', '--role', 'viewer'])).stdout.trim(),
    };
    expect(await matrikel.run(['runs'], { env })).toMatchObject({ code: 0 });
    const refused = await matrikel.run(['sync', 'acme'], { env });
    expect(refused).toMatchObject({ code: 5, stdout: '' });
    expect(refused.stderr).toContain('operator');
    expect(await matrikel.run(['tokens', 'revoke', 'viewer'])).toMatchObject({ code: 0 });
    expect(await matrikel.run(['runs'], { env })).toMatchObject({ code: 5 });
  });

  it('learns from a check that a sync could not start', async () => {
    const env = { ...secrets, MATRIKEL_LMS_API_KEY: 'not-the-key' };
    const args = ['integration', 'create', 'wrong-key', '--kind', 'elearnio', '--file', '-'];
    expect(await matrikel.run(args, { env, stdin: JSON.stringify(settings) })).toMatchObject({ code: 0 });
    const check = await matrikel.run(['integration', 'check', 'wrong-key', '--language', 'de']);
    expect(check.code).toBe(3);
    expect(check.stdout).toMatch(/lms-key-refused[\s\S]*Schlüssel/);
  });

  it('that reads only the beginning of a list ends it without a word', async () => {
    const piped = `"${process.execPath}" "${PROGRAM}" plan ${finished.id} --ndjson | head -n 1`;
    const env = { ...process.env, MATRIKEL_API_URL: world.url, MATRIKEL_TOKEN: world.token };
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', piped], { env });
    expect(JSON.parse(stdout)).toHaveProperty('employeeId');
    expect(stderr).toBe('');
  });
});

describe('somebody who watches a run', { timeout: 60_000 }, () => {
  /** Starts a watched sync that has come to rest before it writes: it is still there whatever the test does meanwhile. */
  async function watchedAtRest(args: readonly string[] = []) {
    for (const { id } of await world.personio.employees()) {
      await world.personio.call('PATCH', `employees/${id}`, { position: `Neu besetzt ${Date.now()}` });
    }
    const started = matrikel.start(['sync', 'acme', '--watch', ...args]);
    const open = ({ status }: ApiRun) => isOpen(status as RunStatus);
    const run = await world.until('the run has begun', async () => {
      const { items } = await world.api<{ items: ApiRun[] }>('GET', '/runs?integration=acme&limit=1');
      return items.find(open) ?? false;
    });
    await world.api('POST', `/runs/${run.id}/pause`);
    await atRest(run.id);
    return { ...started, id: run.id };
  }

  function atRest(id: string): Promise<true> {
    return world.until('the run is paused', async () => {
      const run = await world.api<ApiRun>('GET', `/runs/${id}`);
      return run.status === 'paused' && run.phase === 'applying';
    });
  }

  it('stops watching with Ctrl-C, and finds the run going on', async () => {
    const { child, said, ended, id } = await watchedAtRest();
    await world.until('it watches', async () => said.stderr.includes('Plan:'));
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain(`matrikel run cancel ${id}`);
    expect(await world.api<ApiRun>('GET', `/runs/${id}`)).toMatchObject({ status: 'paused' });

    const [joined, other] = await Promise.all([
      matrikel.run(['sync', 'acme']),
      matrikel.run(['sync', 'acme', '--dry-run']),
    ]);
    expect(joined).toMatchObject({ code: 0, stdout: `${id}\n`, stderr: expect.stringContaining('Joined') });
    expect(other).toMatchObject({ code: 7, stdout: '', stderr: expect.stringContaining(`run watch ${id}`) });
    expect(await matrikel.run(['run', 'cancel', id])).toMatchObject({ code: 0 });
    expect(await matrikel.run(['run', 'watch', id])).toMatchObject({ code: 7 });
  });

  it('is told of every problem once and of the end, also where the API dies meanwhile', async () => {
    const { said, ended, id } = await watchedAtRest(['--json']);
    await world.until('a problem was told', async () => said.stdout.includes('"event":"problem"'));
    await world.kill('api');
    await world.until('the watcher has noticed', async () => said.stderr.includes('is back'));
    await world.api('POST', `/runs/${id}/resume`);
    const result = await ended;
    expect(result.code).toBe(6);
    const told = lines<Event>(result).filter(({ event }) => event === 'problem');
    const end = lines<Event & { data: { problems: Record<string, number> } }>(result).at(-1);
    expect(end?.event).toBe('end');
    const counted = Object.values(end?.data.problems ?? {}).reduce((sum, count) => sum + count, 0);
    expect(told).toHaveLength(counted);
    expect(new Set(told.map(({ data }) => data.id)).size).toBe(counted);
  });
});
