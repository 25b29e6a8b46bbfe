import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../../ports/logger.ts';
import { ApiError } from './api-error.ts';
import { apiErrorOf } from './known-errors.ts';
import { problemDetails } from './problem-details.ts';

/** Renders every error. Express knows it by its four parameters. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error, _req, res, _next) => {
    const known = apiErrorOf(error);
    // the stack stays in our log: an error of ours may carry values of people
    if (known.words.code === 'internal-error') logger.error({ error: nameAndPlace(error) }, 'A request failed');
    if (res.headersSent) return void res.destroy(); // express would print the error with all it says
    if (known.status === 401) res.set('WWW-Authenticate', 'Bearer');
    if (known.status === 503) res.set('Retry-After', '5');
    res
      .set(known.headers)
      .status(known.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemDetails(known)));
  };
}

export const unknownRoute: RequestHandler = () => {
  throw new ApiError({
    code: 'no-such-route',
    detail: 'There is nothing at this address.',
    remedy: 'The page /docs lists what there is.',
  });
};

/** Where it came from without what it said: a database's message can hold the row it refused. */
function nameAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...places.slice(0, 6).map((line) => line.trim())].join(' ');
}
