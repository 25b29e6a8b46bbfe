import { expect, it, vi } from 'vitest';
import type { Running } from '../../servers/running.ts';
import { type Notices, Supervised } from './supervised.ts';

type Fake = Running & { die(): void };

function fakeProcess(): Fake {
  let die = () => {};
  const ended = new Promise<string>((resolve) => {
    die = () => resolve('killed by SIGKILL');
  });
  const stop = async () => die();
  return { identity: { pid: 1, startedAs: 'now' }, port: null, ended, stop, die: () => die() };
}

function setUp(start: (attempt: number) => Promise<Fake>) {
  const notices = { started: vi.fn(), ended: vi.fn(), say: vi.fn(), hopeless: vi.fn() } satisfies Notices;
  let attempt = 0;
  const role = { name: 'worker-1', log: '/logs/worker-1.log', start: () => start(++attempt) };
  return { notices, supervised: new Supervised(role, notices, [1, 1, 1, 2]), attempts: () => attempt };
}

it('starts a process again that died', async () => {
  const born: Fake[] = [];
  const { supervised, notices } = setUp(async () => born[born.push(fakeProcess()) - 1] as Fake);
  await supervised.begin();
  born[0]?.die();
  await expect.poll(() => notices.started.mock.calls.length).toBe(2);
  await supervised.stop(0);
});

it('says so once, with the log, when a process cannot stay up, and goes on trying', async () => {
  const { supervised, notices, attempts } = setUp(async () => {
    const born = fakeProcess();
    born.die();
    return born;
  });
  await supervised.begin();
  await expect.poll(attempts).toBeGreaterThan(10);
  expect(notices.hopeless).toHaveBeenCalledTimes(1);
  expect(notices.say.mock.calls.flat().join()).toContain('/logs/worker-1.log');
  await supervised.stop(0);
});

it('leaves nothing running when it is stopped during a start', async () => {
  let born: Fake | undefined;
  let ready = () => {};
  const { supervised } = setUp(async () => {
    born = fakeProcess();
    await new Promise<void>((resolve) => {
      ready = resolve;
    });
    return born;
  });
  const begun = supervised.begin();
  const stopped = supervised.stop(0);
  ready();
  await Promise.all([begun, stopped]);
  expect(await born?.ended).toBe('killed by SIGKILL');
});
