import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, isPortFree, requireFreePort } from './ports.ts';

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

it('says which port is taken and with which setting to choose another', async () => {
  const port = await takenPort();
  await expect(requireFreePort(port, 'MATRIKEL_PORT')).rejects.toThrow(`Port ${port} is taken by another program.`);
  await expect(requireFreePort(port, 'MATRIKEL_PORT')).rejects.toThrow('MATRIKEL_PORT=');
});
