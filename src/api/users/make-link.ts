import type { Request } from 'express';
import { type LinkPurpose, linkExpiry } from '../../domain/users/link-purpose.ts';
import { hashOf } from '../access/bearer-token.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Principal } from '../http/principal.ts';
import { baseUrlOf } from '../session/base-url.ts';
import { linkAddress, newLinkText } from '../session/link-text.ts';

type Needs = Pick<ApiDependencies, 'signInLinks' | 'publicUrl' | 'clock'>;

/** A link for that person, or for the first admin; earlier ones stop working. */
export async function makeLink(
  { signInLinks, publicUrl, clock }: Needs,
  { req, caller }: { readonly req: Request; readonly caller: Principal },
  purpose: LinkPurpose,
  userId: string | null,
): Promise<{ link: string; expiresAt: string }> {
  const text = newLinkText();
  const expiresAt = linkExpiry(purpose, clock.now());
  await signInLinks.create({ hash: hashOf(text), purpose, userId, createdBy: caller.name, expiresAt });
  return { link: linkAddress(baseUrlOf(req, publicUrl), text), expiresAt: expiresAt.toISOString() };
}
