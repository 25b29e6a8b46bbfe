/** What whoever reads Temporal's store sees of one of its messages: texts in clear, by their place, and the keys of what is sealed. */
export interface Seen {
  /** Texts by the name of their field, `workflowType.name`; payloads that are not sealed stand there whole. */
  readonly clear: Map<string, Set<string>>;
  readonly keyIds: Set<string>;
  sealed: number;
}

/** Looks through raw messages of Temporal, whatever they are. */
export function seenIn(...messages: unknown[]): Seen {
  const seen: Seen = { clear: new Map(), keyIds: new Set(), sealed: 0 };
  for (const message of messages) visit(message, [], seen);
  return seen;
}

export function clearText({ clear }: Pick<Seen, 'clear'>): string {
  return [...clear.values()].flatMap((texts) => [...texts]).join('\n');
}

function visit(value: unknown, path: readonly string[], seen: Seen): void {
  if (isPayload(value)) look(value, path, seen);
  else if (value instanceof Uint8Array) note(textOf(value), path, seen);
  else if (Array.isArray(value)) for (const inner of value) visit(inner, path, seen);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name], seen);
  else if (typeof value === 'string' && value !== '') note(value, path, seen);
}

function look({ metadata, data }: Payload, path: readonly string[], seen: Seen): void {
  const keyId = metadata['encryption-key-id'];
  if (keyId && textOf(metadata.encoding) === 'binary/encrypted') {
    seen.keyIds.add(textOf(keyId));
    seen.sealed++;
  } else note(textOf(data), path, seen);
}

function note(found: string, path: readonly string[], { clear }: Seen): void {
  const name = path.slice(-2).join('.');
  clear.set(name, (clear.get(name) ?? new Set()).add(found));
}

interface Payload {
  readonly metadata: Readonly<Record<string, Uint8Array>>;
  readonly data: Uint8Array;
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && 'metadata' in value && 'data' in value;
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
