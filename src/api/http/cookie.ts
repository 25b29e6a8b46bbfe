import type { Request } from 'express';

/** A cookie of the request as it was set, or null. `name` is one of ours: it goes into a pattern. */
export function cookieOf(req: Request, name: string): string | null {
  const [, value] = new RegExp(`(?:^|; ?)${name}=([^;]+)`).exec(req.get('cookie') ?? '') ?? [];
  try {
    return value === undefined ? null : decodeURIComponent(value);
  } catch {
    return null; // none of ours
  }
}
