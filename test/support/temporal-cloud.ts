import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, constants, createSecureServer, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const [PERMISSION_DENIED, UNAUTHENTICATED] = ['7', '16'];

/**
 * A server that is reached as Temporal Cloud is: by TLS, with an API key, and without a right to change what belongs to the
 * namespace. Behind it stands the server of the tests.
 */
export async function startTemporalCloud(behind: string, apiKey: string) {
  const folder = await mkdtemp(join(tmpdir(), 'matrikel-cloud-'));
  const { caPath, key, cert } = await certificates(folder);
  const upstream = connect(`http://${behind}`);
  const server = createSecureServer({ key, cert, ALPNProtocols: ['h2'] });
  const sessions = new Set<Http2Session>();
  const refused: string[] = [];
  server.on('session', (session) => sessions.add(session.on('close', () => sessions.delete(session))));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {}); // whoever called hung up
    const path = String(headers[':path']);
    const known = headers.authorization === `Bearer ${apiKey}`;
    if (known && !path.startsWith('/temporal.api.operatorservice')) return pass(stream, headers);
    refused.push(path);
    refuse(stream, known ? PERMISSION_DENIED : UNAUTHENTICATED);
  });

  function pass(stream: ServerHttp2Stream, { ':authority': _authority, ...headers }: Record<string, unknown>): void {
    const call = upstream.request({ ...headers, ':scheme': 'http' } as Record<string, string>);
    let trailers = {};
    call.on('error', () => stream.close());
    call.on('response', ({ ':status': status, ...answered }, flags) => {
      const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      stream.respond({ ':status': status, ...answered }, { endStream, waitForTrailers: !endStream });
    });
    call.on('trailers', (last) => (trailers = last));
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.on('close', () => call.close());
    stream.pipe(call).pipe(stream);
  }

  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    address: `localhost:${(server.address() as AddressInfo).port}`,
    caPath,
    refused,
    async stop(): Promise<void> {
      for (const session of sessions) session.destroy();
      upstream.destroy();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function refuse(stream: ServerHttp2Stream, grpcStatus: string | undefined): void {
  const answer = {
    'content-type': 'application/grpc',
    'grpc-status': grpcStatus,
    'grpc-message': 'Request unauthorized.',
  };
  stream.respond({ ':status': 200, ...answer }, { endStream: true });
}

/** An authority of its own, which nobody knows who is not told, and a certificate of it for localhost. */
async function certificates(folder: string) {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => run('openssl', args);
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...fresh,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
    '-days',
    '2',
    '-subj',
    '/CN=test authority',
  );
  await openssl(
    'req',
    '-x509',
    ...fresh,
    '-keyout',
    at('server.key'),
    '-out',
    at('server.pem'),
    '-days',
    '2',
    '-subj',
    '/CN=temporal',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-addext',
    'basicConstraints=critical,CA:FALSE',
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
  );
  const [key, cert] = await Promise.all([readFile(at('server.key')), readFile(at('server.pem'))]);
  return { caPath: at('ca.pem'), key, cert };
}
