import { randomInt } from 'node:crypto';
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

/** Below the range from which systems take the ports of outgoing connections: one of those could take it a moment later. */
const [LEAST, MOST] = [12_000, 32_000];

/** A port that nobody uses at the moment, chosen by chance so that two who ask at once hardly get the same. */
export async function freePort(host = LOOPBACK): Promise<number> {
  for (;;) {
    const port = randomInt(LEAST, MOST);
    if (await isPortFree(port, host)) return port;
  }
}

export interface PortWish {
  readonly first: number;
  readonly count: number;
  /** Free at the moment, and meant for somebody else. */
  readonly except: readonly number[];
}

/** The next ports, from the first one on, that nobody uses at the moment; fewer where there are no more. */
export async function freePortsFrom({ first, count, except }: PortWish, host = LOOPBACK): Promise<number[]> {
  const ports: number[] = [];
  for (let port = first; ports.length < count && port <= 65_535; port++)
    if (!except.includes(port) && (await isPortFree(port, host))) ports.push(port);
  return ports;
}

/** `variable` is the setting with which another port is chosen. */
export async function requireFreePort(port: number, variable: string, host = LOOPBACK): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new Explained(
    `Port ${port} is taken by another program. Stop it, or start with ${variable}=${port + 100} (or any other free port).`,
  );
}
