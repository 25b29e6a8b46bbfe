import type { Call, Reply, VendorVoice } from '../shared/calls.ts';
import type { BucketView } from '../shared/limits.ts';
import { V1_VOICE } from './v1/replies.ts';
import { oauthError } from './v2/oauth.ts';
import { noEndpoint, v2Refusal } from './v2/problems.ts';

/** Two generations, two ways to say no; the path tells which. */
export const PERSONIO_VOICE: VendorVoice = {
  unknownRoute: (call) => (isV2(call) ? noEndpoint(call) : V1_VOICE.unknownRoute(call)),
  refusal: (status, call) => {
    if (call.path.startsWith('/v2/auth/')) return oauthRefusal(status);
    return isV2(call) ? v2Refusal(status) : V1_VOICE.refusal(status, call);
  },
  successFalse: V1_VOICE.successFalse,
  dress: (reply, call, bucket) => (isV2(call) ? withBucket(reply, bucket) : reply),
};

function isV2({ path }: Call): boolean {
  return path.startsWith('/v2/');
}

function oauthRefusal(status: number): Reply {
  const error = status === 429 || status === 503 ? 'temporarily_unavailable' : 'server_error';
  return { ...oauthError(error, 'The rate limit has been exceeded'), status };
}

/** v2 replies carry their token bucket, good ones too; a 429 has no `Retry-After`. */
function withBucket(reply: Reply, { perMinute, burst, remaining }: BucketView): Reply {
  const headers = {
    ...reply.headers,
    'x-ratelimit-replenish-rate': String(Math.max(1, Math.round(perMinute / 60))),
    'x-ratelimit-burst-capacity': String(burst),
    'x-ratelimit-requested-tokens': '1',
    'x-ratelimit-remaining': String(remaining),
  };
  return { ...reply, headers };
}
