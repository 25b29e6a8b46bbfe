import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { Explained } from '../servers/explained.ts';
import { answerUnreadable } from './http/unreadable.ts';

/** Listens, or says in one sentence why not. */
export function listen(app: Express, host: string, port: number): Promise<Server> {
  const server = createServer(app);
  answerUnreadable(server);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Explained {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Explained(
        `Port ${port} is taken by another program. Stop it, or choose another port with MATRIKEL_PORT.`,
      );
    case 'EACCES':
      return new Explained(`Port ${port} may not be opened by this user. Choose one above 1023 with MATRIKEL_PORT.`);
    default:
      return new Explained(
        `The address ${host} cannot be listened on (${error.code ?? 'unknown'}). Check MATRIKEL_HOST.`,
      );
  }
}

const GRACE_MS = 5_000;

/** Takes no new requests, lets those under way finish for a moment, then cuts them. */
export async function closeGently(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
}
