import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { LearnerId } from '../../domain/ids.ts';
import type { NewCertificateHint } from '../../ports/certificate-store.ts';
import type { LmsCall, LmsEvents } from '../../ports/lms-events.ts';
import { idText } from '../http/id-text.ts';
import { parseJson } from '../http/json.ts';
import { LearnuponSettings } from './settings.ts';

const COURSE_COMPLETION = 'course_completion';

/** Of a completion only what leads to it. */
const Completion = z.object({
  enrollmentId: idText,
  user: z.object({ userId: idText }),
  dateCompleted: z.string().nullish(),
});
const SecondVersion = z.object({ data: z.array(z.unknown()) });
const FirstVersion = z.object({ header: z.object({ webHookType: z.string() }) });

/** LearnUpon's webhooks, which its support switches on (learnupon-api §10). */
export const learnuponEvents: LmsEvents = {
  read(call, secret, connector) {
    const signature = call.header('x-webhook-signature');
    if (signature !== undefined) return isSignedV2(call.body, signature, secret) ? eventsOfV2(call) : null;
    const { oldWebhooks } = LearnuponSettings.parse(connector ?? {});
    return isSignedV1(call.body, secret) && oldWebhooks ? eventsOfV1(call.body) : null;
  },
};

/** HMAC-SHA256 of the body as it came. */
function isSignedV2(body: Buffer, signature: string, secret: string): boolean {
  return isSame(createHmac('sha256', secret).update(body).digest('hex'), signature);
}

/**
 * MD5 over the text without the signature, a colon and the secret. The signature is cut out of the text: written anew, the rest could
 * come out with other bytes.
 */
function isSignedV1(body: Buffer, secret: string): boolean {
  const text = body.toString('utf8');
  const [element = '', first, second] = SIGNATURE.exec(text) ?? [];
  const rest = text.replace(element, '');
  const expected = createHash('md5').update(`${rest}:${secret}`).digest('hex');
  return isSame(expected, first ?? second ?? '');
}

const SIGNATURE = /,\s*"signature"\s*:\s*"([0-9a-f]{32})"|"signature"\s*:\s*"([0-9a-f]{32})"\s*,/i;

/** Equally long whatever is compared. */
function isSame(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given.trim().toLowerCase()));
}

function eventsOfV2(call: LmsCall): readonly NewCertificateHint[] {
  if (call.header('x-webhook-type') !== COURSE_COMPLETION) return [];
  const parsed = SecondVersion.safeParse(parsedJson(call.body));
  return parsed.success ? parsed.data.data.map((event) => hintOf(event, call.body)) : [hintOf(null, call.body)];
}

function eventsOfV1(body: Buffer): readonly NewCertificateHint[] {
  const event = parsedJson(body);
  const parsed = FirstVersion.safeParse(event);
  if (parsed.success && parsed.data.header.webHookType !== COURSE_COMPLETION) return [];
  return [hintOf(event, body)];
}

/** Alike in both versions, so that what both tell is known once. What cannot be read asks for a look at everything. */
function hintOf(event: unknown, body: Buffer): NewCertificateHint {
  const digest = (...parts: readonly (string | Buffer)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url');
  const parsed = Completion.safeParse(event);
  if (!parsed.success) return { sourceId: null, learnerId: null, digest: digest('unread/', body) };
  const { enrollmentId, user, dateCompleted } = parsed.data;
  return {
    sourceId: enrollmentId,
    learnerId: user.userId as LearnerId,
    digest: digest(`${COURSE_COMPLETION}/${enrollmentId}/${dateCompleted ?? ''}`),
  };
}

function parsedJson(body: Buffer): unknown {
  try {
    return parseJson(body.toString('utf8'));
  } catch {
    return null;
  }
}
