import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, freePortsFrom, isPortFree, requireFreePort } from './ports.ts';

async function takenPort(): Promise<number> {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return port;
}

it('tells a free port from a taken one', async () => {
  expect(await isPortFree(await freePort())).toBe(true);
  expect(await isPortFree(await takenPort())).toBe(false);
});

it('gives the next free ports in order, without those that are taken or meant for others', async () => {
  const taken = await takenPort();
  const [first = 0, second = 0] = await freePortsFrom({ first: taken, count: 2, except: [taken + 1] });
  expect(first).toBeGreaterThan(taken + 1);
  expect(second).toBeGreaterThan(first);
  expect(await freePortsFrom({ first: 65_536, count: 1, except: [] })).toEqual([]);
});

it('says which port is taken and with which setting to choose another', async () => {
  const port = await takenPort();
  await expect(requireFreePort(port, 'MATRIKEL_PORT')).rejects.toThrow(`Port ${port} is taken by another program.`);
  await expect(requireFreePort(port, 'MATRIKEL_PORT')).rejects.toThrow('MATRIKEL_PORT=');
});
