import { createCipheriv, randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { createPayloadCodec } from './codec.ts';
import { PayloadKeyError } from './errors.ts';
import { NO_PAYLOAD_KEYS, payloadKeysFault, payloadKeysOf } from './keys.ts';

const [OLD, NEW] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const codecOf = (text: string) => createPayloadCodec(payloadKeysOf(text));
const plain = defaultPayloadConverter.toPayload({ runId: 'run-1', people: 12 });

async function encoded(text: string): Promise<Payload> {
  const [payload] = await codecOf(text).encode([plain]);
  if (!payload) throw new Error('nothing came back');
  return payload;
}

async function decoded(text: string, payload: Payload): Promise<unknown> {
  const [answer] = await codecOf(text).decode([payload]);
  return defaultPayloadConverter.fromPayload(answer ?? {});
}

describe('the payload codec', () => {
  it('seals a payload whole, metadata too, each time anew', async () => {
    const [first, second] = [await encoded(NEW), await encoded(NEW)];
    const shown = Buffer.concat([...Object.values(first.metadata ?? {}), first.data ?? Buffer.alloc(0)]).toString(
      'latin1',
    );
    for (const word of ['run-1', 'people', 'json/plain']) expect(shown).not.toContain(word);
    expect(first.data).not.toEqual(second.data);
    expect(await decoded(NEW, first)).toEqual({ runId: 'run-1', people: 12 });
  });

  it('opens what an older key sealed, and seals with the newest', async () => {
    expect(await decoded(`${NEW},${OLD}`, await encoded(OLD))).toEqual({ runId: 'run-1', people: 12 });
    expect(await decoded(NEW, await encoded(`${NEW},${OLD}`))).toEqual({ runId: 'run-1', people: 12 });
  });

  it('lets through what was never sealed, and seals nothing twice', async () => {
    expect(await codecOf(NEW).decode([plain])).toEqual([plain]);
    const sealed = await encoded(NEW);
    expect(await codecOf(NEW).encode([sealed])).toEqual([sealed]);
  });

  it('without a key leaves everything as it is; with "none" in front it still opens', async () => {
    expect(await createPayloadCodec(NO_PAYLOAD_KEYS).encode([plain])).toEqual([plain]);
    expect(await codecOf(`none,${OLD}`).encode([plain])).toEqual([plain]);
    expect(await decoded(`none,${OLD}`, await encoded(OLD))).toEqual({ runId: 'run-1', people: 12 });
  });

  it.each([NEW, '', 'none'])('names the key that is missing, with the keys "%s"', async (keys) => {
    const sealed = await encoded(OLD);
    const [keyId] = payloadKeysOf(OLD).opening.keys();
    const asked = decoded(keys, sealed);
    await expect(asked).rejects.toThrow(PayloadKeyError);
    await expect(asked).rejects.toThrow(`sealed with the key ${keyId}, which MATRIKEL_PAYLOAD_KEY does not hold`);
  });

  it.each([
    ['one bit of it', (data: Buffer) => data.with(data.length - 1, (data.at(-1) ?? 0) ^ 1)],
    ['its end', (data: Buffer) => data.subarray(0, 16)],
    ['all of it', () => new Uint8Array()],
  ])('refuses a payload when somebody changed %s', async (_what, change) => {
    const sealed = await encoded(NEW);
    const changed = { ...sealed, data: change(Buffer.from(sealed.data ?? [])) };
    await expect(decoded(NEW, changed)).rejects.toThrow('was changed after it was sealed');
  });

  it('refuses a payload that was put under the name of another key', async () => {
    const [renamed] = payloadKeysOf(OLD).opening.keys();
    const sealed = await encoded(NEW);
    const metadata = { ...sealed.metadata, 'encryption-key-id': Buffer.from(renamed ?? '') };
    await expect(decoded(`${NEW},${OLD}`, { ...sealed, metadata })).rejects.toThrow('was changed');
  });
});

/** Sealed by somebody who has the key and does it otherwise. */
function sealedOtherwise(plain: Buffer, authenticated: string, tagBytes: number): Payload {
  const { id, key } = payloadKeysOf(NEW).sealing ?? { id: '', key: Buffer.alloc(32) };
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(authenticated.replace('ID', id)));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const metadata = { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from(id) };
  return { metadata, data: Buffer.concat([iv, cipher.getAuthTag().subarray(0, tagBytes), body]) };
}

describe('what is sealed', () => {
  const EMPTY = Buffer.alloc(0);

  it('vouches for its metadata, with a whole tag', async () => {
    const [usual] = await codecOf(NEW).decode([sealedOtherwise(EMPTY, 'binary/encrypted ID', 16)]);
    expect(usual?.data).toHaveLength(0);
    for (const [metadata, tagBytes] of [['', 16] as const, ['binary/encrypted ID', 4] as const])
      await expect(codecOf(NEW).decode([sealedOtherwise(EMPTY, metadata, tagBytes)])).rejects.toThrow('was changed');
  });

  it('is sealed with a key of its own, made of the given one', () => {
    const keys = [OLD, NEW].map((text) => payloadKeysOf(text).sealing?.key.toString('base64'));
    expect(new Set([OLD, NEW, ...keys]).size).toBe(4);
  });
});

describe('MATRIKEL_PAYLOAD_KEY', () => {
  it.each([
    ['a short one', 'c2hvcnQ=', 'the one at place 1 is not'],
    ['one without base64', `${NEW},${'ä'.repeat(44)}`, 'the one at place 2 is not'],
    ['a comma too many', `${NEW},`, 'the one at place 2 is not'],
    ['one twice', `${NEW},${OLD},${NEW}`, 'holds the same key at places 1 and 3'],
    ['"none" behind a key', `${NEW},none`, '"none" at place 2'],
  ])('says what is wrong with %s, and repeats no key', (_what, text, words) => {
    const fault = payloadKeysFault(text);
    expect(fault).toContain(words);
    for (const entry of text.split(',').filter((word) => word.length > 4)) expect(fault).not.toContain(entry);
  });

  it.each(['', NEW, `${NEW}, ${OLD}`, `none,${OLD}`, 'none'])('may be "%s"', (text) => {
    expect(payloadKeysFault(text)).toBeNull();
  });
});
