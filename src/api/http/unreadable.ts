import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiError } from './api-error.ts';
import { problemDetails } from './problem-details.ts';

/** What Node refuses before the app sees a request would be answered without a body; here it is a problem like any other. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const known = problemOf(error.code);
    const body = JSON.stringify(problemDetails(known));
    socket.end(
      [
        `HTTP/1.1 ${known.status} ${STATUS_CODES[known.status]}`,
        'Content-Type: application/problem+json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}

function problemOf(code: string | undefined): ApiError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ApiError({
        code: 'headers-too-large',
        detail: 'The address and the headers are larger than 16 KB together.',
        remedy: 'Send a shorter address and fewer or shorter headers; what is long belongs into the body.',
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ApiError({
        code: 'request-timeout',
        detail: 'The request did not arrive in time.',
        remedy: 'Send it again, all at once.',
      });
    default:
      return new ApiError({
        code: 'malformed-request',
        detail: 'The request is not HTTP/1.1 as it should be.',
        remedy: 'Look at how your client writes its address and headers. For https, talk to the proxy before this API.',
      });
  }
}
