import type { IncomingHttpHeaders } from 'node:http';
import type { Fault } from './fault-rules.ts';
import type { BucketView } from './limits.ts';

/** One request to a vendor endpoint, with the faults that bend its answer. */
export type Call = {
  method: string;
  /** Absolute, as the client wrote it: elearnio repeats it in its errors. */
  url: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  twists: readonly Fault[];
};

/** A call before it is known what it is for. */
export type Incoming = Omit<Call, 'params' | 'twists'>;

/** With `cut` the whole length is announced, and the connection ends in the middle of it. */
export type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer; cut?: boolean };

/** Handlers are synchronous on purpose: a vendor's write happens entirely or not at all. */
export type Route = {
  /** `GET /members/{id}`: the name in counters and faults; the path is relative to the vendor's base path. */
  endpoint: string;
  handle: (call: Call) => Reply;
  /** For vendors with one address for everything: the name of this call, instead, as soon as it arrives. */
  nameOf?: (call: Incoming) => string;
  /** What the work takes, beside the common latency. */
  workMs?: (call: Call) => number;
  /** Two writes with the same key in flight at once are counted as overlapping. */
  writeKey?: (call: Call) => string | undefined;
};

/** What every call passes before it is looked at more closely, and what every answer gets on its way out. */
export type Gate = {
  /** The refusal, before any fault; or nothing. */
  stop(call: Call): Reply | undefined;
  dress(reply: Reply): Reply;
};

/** What the vendor says when it is the plumbing that refuses. */
export type VendorVoice = {
  unknownRoute(call: Call): Reply;
  refusal(status: number, call: Call): Reply;
  successFalse(call: Call): Reply;
  /** The last hand on every answer, for headers that tell of limits. */
  dress?(reply: Reply, call: Call, bucket: BucketView): Reply;
};

export function twistOf(call: Call, kind: Fault['kind']): Fault | undefined {
  return call.twists.find((fault) => fault.kind === kind);
}
