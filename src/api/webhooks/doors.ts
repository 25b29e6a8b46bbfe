import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { isFormerGood } from '../../domain/webhooks/webhook-state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { WebhookStore } from '../../ports/webhook-store.ts';
import { bearerOf } from '../access/bearer-token.ts';
import { asIntegrationId, ID } from '../http/ids.ts';

/** For a proxy that keeps `Authorization` for itself. */
export const TOKEN_HEADER = 'x-matrikel-webhook-token';

/** Bursts ask the store once; a token that was taken back opens for so much longer at most. */
const KNOWN_MS = 5_000;
/** A token that was just made elsewhere is looked for this often. */
const AGAIN_MS = 1_000;
const MOST_KNOWN = 1_000;

interface Known {
  readonly at: number;
  readonly digests: Promise<readonly Buffer[]>;
}

/**
 * Whether a call may come in for an integration. Where none is known, or none wants to be called, as many comparisons are made with what
 * nobody can have: neither answer nor their time tells which there are. What is no id at all is not looked up.
 */
export function createDoors({ webhooks, clock }: { readonly webhooks: WebhookStore; readonly clock: Clock }) {
  const known = new Map<string, Known>();
  const nobody = digestOf(randomBytes(32).toString('base64url'));

  async function look(id: string): Promise<readonly Buffer[]> {
    const tokens = ID.test(id) ? await webhooks.tokens(asIntegrationId(id)) : null;
    if (!tokens?.wanted) return [nobody, nobody];
    const former = isFormerGood(tokens.toldAt, clock.now()) ? tokens.former : null;
    return [tokens.token, former].map((token) => (token === null ? nobody : digestOf(token)));
  }

  function digests(id: string, maxAgeMs: number): Promise<readonly Buffer[]> {
    const now = performance.now();
    const found = known.get(id);
    if (found && now - found.at < maxAgeMs) return found.digests;
    const fresh = { at: now, digests: look(id) };
    known.delete(id); // the newest goes to the end, the oldest is dropped
    known.set(id, fresh);
    fresh.digests.catch(() => known.get(id) === fresh && known.delete(id));
    const oldest = known.size > MOST_KNOWN ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return fresh.digests;
  }

  return {
    async opens(id: string, req: Request): Promise<boolean> {
      const given = [bearerOf(req), req.get(TOKEN_HEADER)].map((token) => digestOf(token ?? ''));
      return anyFits(given, await digests(id, KNOWN_MS)) || anyFits(given, await digests(id, AGAIN_MS));
    },
  };
}

/** Equally long whatever is compared. */
function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** All are compared, whichever fits. */
function anyFits(given: readonly Buffer[], good: readonly Buffer[]): boolean {
  return given.flatMap((one) => good.map((each) => timingSafeEqual(one, each))).includes(true);
}
