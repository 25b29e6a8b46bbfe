import { z } from 'zod';

/** A list of version 2. On its last page there is no `next`; some accounts name a bare cursor instead of a link (personio-api §6). */
export const V2Page = z.object({
  _data: z.array(z.unknown()),
  _meta: z
    .object({
      links: z.object({ next: z.object({ href: z.string() }).nullish() }).nullish(),
      cursor: z.object({ next: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

/** Absolute or relative, and never to another host: the token goes along. */
export function nextPath(href: string | undefined, baseUrl: string): string | null {
  const next = href === undefined ? null : URL.parse(href, baseUrl);
  const base = new URL(baseUrl);
  if (!next || next.origin !== base.origin) return null;
  const prefix = base.pathname.replace(/\/+$/, '');
  return next.pathname.startsWith(prefix) ? next.pathname.slice(prefix.length) + next.search : null;
}
