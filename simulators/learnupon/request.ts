import { type Call, type Reply, type Route, twistOf } from '../shared/calls.ts';
import type { Portal } from './portal.ts';
import { json, refusal } from './replies.ts';

export type Body = Record<string, unknown>;

/** A write that is kept whole or not at all; with the fault, it is answered as usual and then taken back. */
export function write(
  portal: Portal,
  endpoint: string,
  handle: (call: Call) => Reply,
  writeKey: (call: Call) => string | undefined = () => undefined,
): Route {
  return {
    endpoint,
    writeKey,
    handle: (call) => portal.batch(() => handle(call), twistOf(call, 'unchanged-200') === undefined),
  };
}

/** The object under its capitalised name; or the refusal. */
export function wrapped(portal: Portal, call: Call, name: string): { inner: Body } | { refused: Reply } {
  const body = readBody(call);
  if ('refused' in body) return body;
  const anyCase = portal.settings.wrapperCase === 'any';
  const key = Object.keys(body.inner).find(
    (one) => one === name || (anyCase && one.toLowerCase() === name.toLowerCase()),
  );
  const inner = asObject(body.inner[key ?? '']);
  return inner ? { inner } : { refused: refusal(404, `Invalid ${name.toLowerCase()} parameters provided`) };
}

/** Bare, as PATCH and most DELETE want it. A body that does not say that it is JSON is not seen at all. */
export function readBody(call: Call): { inner: Body } | { refused: Reply } {
  if (call.body.length === 0 || !/\bjson\b/i.test(call.headers['content-type'] ?? '')) return { inner: {} };
  try {
    return { inner: asObject(JSON.parse(call.body.toString('utf8'))) ?? {} };
  } catch {
    return { refused: json(400, { error: 'There was a problem in the JSON you submitted' }) };
  }
}

export function asObject(value: unknown): Body | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
}

/** Flags come as booleans and as text. */
export function flag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

export function created(portal: Portal, content: unknown): Reply {
  return json(portal.settings.createStatus === 'created' ? 201 : 200, content);
}
