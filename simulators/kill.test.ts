import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elearnioAt } from './support/elearnio-client.ts';
import { learnUponAt } from './support/learnupon-client.ts';
import { moodleAt } from './support/moodle-client.ts';
import { control } from './support/personio-client.ts';

type Line = { listening: string; pid: number; port: number; apiKey: string; apiUser: string; token: string };

let folder = '';
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function launch(vendor: string, ...more: string[]): ChildProcess {
  const main = fileURLToPath(new URL(`./${vendor}/main.ts`, import.meta.url));
  const child = spawn(process.execPath, [main, '--employees', '60', ...more], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  return child;
}

async function started(vendor: string): Promise<{ child: ChildProcess; line: Line }> {
  const child = launch(vendor, '--state', join(folder, `${vendor}.jsonl`));
  if (!child.stdout) throw new Error('no output');
  const [text] = await once(createInterface(child.stdout), 'line');
  return { child, line: JSON.parse(text) as Line };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a simulator process', { timeout: 60_000 }, () => {
  it('remembers members, groups and mails after kill -9', async () => {
    const first = await started('elearnio');
    const before = elearnioAt(first.line.listening, first.line.apiKey, async () => {});
    const { data } = await before.create({ email: 'anna@x.example', groups: ['g-4007'] });
    await before.update(data.id, { team: 'Nacht' });
    await before.control('POST', '/groups', { name: 'Neu', external_id: 'neu' });
    await before.control('PUT', '/settings', { extensions: true });
    await killed(first.child);

    const second = await started('elearnio');
    const after = elearnioAt(second.line.listening, second.line.apiKey, async () => {});
    expect(await after.control('GET', `/members/${data.id}`)).toMatchObject({
      email: 'anna@x.example',
      team: 'Nacht',
      groups: [{ external_id: 'g-4007' }],
      invitations: 1,
      courseMails: 1,
      writes: 2,
    });
    expect((await after.call('GET', '/groups/neu')).status).toBe(200);
    expect((await after.call('GET', '/attribute_definitions')).status).toBe(200);
    expect(await after.control('GET', '/counters')).toMatchObject({ creates: 1, updates: 1 });
  });

  it('remembers what was changed about employees', async () => {
    const first = await started('personio');
    const people = (await control(first.line.listening, 'GET', '/awkward')) as unknown as { id: string }[];
    const [one, other] = people.map(({ id }) => id);
    await control(first.line.listening, 'PATCH', `/employees/${one}`, { department: 'Werkschutz' });
    await control(first.line.listening, 'DELETE', `/employees/${other}`);
    await killed(first.child);

    const { listening } = (await started('personio')).line;
    expect((await control(listening, 'GET', `/employees/${one}`)).department).toBe('Werkschutz');
    expect((await control(listening, 'GET', `/employees/${other}`)).error).toBeDefined();
  });

  it('remembers users, invites, groups and what rules did after kill -9', async () => {
    const first = await started('learnupon');
    const before = learnUponAt(first.line.listening, first.line.apiUser, first.line.apiKey, async () => {});
    const { id } = (await before.create({ email: 'anna@x.example', CustomData: { Abteilung: 'IT' } })).json;
    await before.call('POST', '/portal_invite', { Invite: { email: 'bea@x.example' } });
    await before.control('POST', '/rules/run');
    await before.update(id, { CustomData: { Abteilung: 'Logistik' } });
    const { apiKey } = await before.control('POST', '/keys/rotate');
    await killed(first.child);

    const { listening, apiUser } = (await started('learnupon')).line;
    const after = learnUponAt(listening, apiUser, apiKey, async () => {});
    expect(await after.control('GET', `/users/${id}`)).toMatchObject({ groups: [{ title: 'IT' }], writes: 2 });
    await after.control('POST', '/rules/run');
    const { group } = (await after.call('GET', `/group_memberships?user_id=${id}`)).json;
    expect(group.map(({ title }: { title: string }) => title)).toEqual(['Logistik']);
    expect(await after.control('GET', '/invites?email=bea@x.example')).toMatchObject([{ status: 'sent' }]);
    expect(await after.control('GET', '/counters')).toMatchObject({ creates: 1, updates: 1, invitations: 1 });
  });

  it('remembers users and members of cohorts, and keeps half an update, after kill -9', async () => {
    const first = await started('moodle');
    const before = moodleAt(first.line.listening, first.line.token, async () => {});
    const [{ id }] = await before.create({ idnumber: '77' });
    await before.update({ id, suspended: 1 }, { id, password: 'weak' });
    await killed(first.child);

    const { listening, token } = (await started('moodle')).line;
    const after = moodleAt(listening, token, async () => {});
    expect(await after.by('idnumber', '77')).toMatchObject([{ id, suspended: true }]);
    expect(await after.control('GET', '/counters')).toMatchObject({ creates: 1, updates: 1, updateWarnings: 1 });
    const [next] = await after.create({ username: 'bea', email: 'bea@x.example' });
    expect(next.id).toBeGreaterThan(id);
  });

  it('goes when its parent goes', async () => {
    const { child } = await started('personio');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says in one sentence that its port is taken', async () => {
    const { line } = await started('elearnio');
    const child = launch('elearnio', '--port', String(line.port));
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, text]).toEqual([1, `Port ${line.port} is taken; choose another or use --port 0.\n`]);
  });
});
