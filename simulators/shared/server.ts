import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createControl } from './control.ts';
import { controlIndex } from './control-index.ts';
import { commonControl } from './control-routes.ts';
import { serveVendorCall } from './pipeline.ts';
import type { Simulator } from './simulator.ts';

export type Listening = { url: string; port: number; close(): Promise<void> };

/** Serves the vendor and `/_sim` on one port, of this machine only unless `host` names another address to listen on. */
export async function listen(sim: Simulator, port: number, host = '127.0.0.1'): Promise<Listening> {
  const routes = [...commonControl(sim), ...sim.control];
  const control = createControl([controlIndex(sim.vendor, routes), ...routes]);
  const server = createServer((req, res) => {
    handle(req, res).catch((error: unknown) => {
      if (req.errored) return res.destroy(); // the client left before it had sent everything
      // A bug in the simulator must not pass for a vendor's failure.
      process.stderr.write(`simulator ${sim.vendor}: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!res.headersSent) res.writeHead(599).end();
      else res.destroy();
    });
  });

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', `http://${req.headers.host ?? '127.0.0.1'}`);
    const method = req.method ?? 'GET';
    const body = await readBody(req);
    if (url.pathname.startsWith('/_sim')) return control(method, url, body, res);
    const { pathname: path, searchParams: query, href } = url;
    await serveVendorCall(sim, { method, url: href, path, query, headers: req.headers, body }, res);
  }

  // Clients pool their connections; ours must not be the side that lets an idle one go in mid-test.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://127.0.0.1:${bound}`, port: bound, close };

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

const EMPTY = Buffer.alloc(0);

async function readBody(req: IncomingMessage): Promise<Buffer> {
  if (req.method === 'GET' || req.method === 'HEAD') return EMPTY;
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? (chunks[0] ?? EMPTY) : Buffer.concat(chunks);
}
