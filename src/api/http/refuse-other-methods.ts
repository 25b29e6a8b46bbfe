import type { Express } from 'express';
import { ApiError } from './api-error.ts';

/** 405 with what the address takes. Comes after the address's own routes, or it would answer for them. */
export function refuseOtherMethods(app: Express, expressPath: string, taken: readonly string[]): void {
  const methods = taken.map((method) => method.toUpperCase());
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
  app.all(expressPath, (req) => {
    throw new ApiError(
      {
        code: 'method-not-allowed',
        detail: `This address takes ${allowed}, not ${req.method}.`,
        remedy: 'The page /docs lists what there is.',
      },
      { Allow: allowed },
    );
  });
}
