import { createServer } from 'node:net';
import { Explained } from './explained.ts';

export const LOOPBACK = '127.0.0.1';

export function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port that nobody uses at the moment. */
export function freePort(host = LOOPBACK): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** `variable` is the setting with which another port is chosen. */
export async function requireFreePort(port: number, variable: string, host = LOOPBACK): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new Explained(
    `Port ${port} is taken by another program. Stop it, or start with ${variable}=${port + 100} (or any other free port).`,
  );
}
