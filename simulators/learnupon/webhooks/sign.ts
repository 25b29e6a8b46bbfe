import { createHash, createHmac } from 'node:crypto';

/** v1: MD5 over the text without the signature, a colon and the secret; it stands in the header object of the body. */
export function signedV1(event: { header: object } & Record<string, unknown>, secret: string): string {
  const signature = createHash('md5')
    .update(`${JSON.stringify(event)}:${secret}`)
    .digest('hex');
  return JSON.stringify({ ...event, header: { ...event.header, signature } });
}

/** v2: HMAC-SHA256 of the raw body, in `X-Webhook-Signature`. */
export function signatureV2(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
