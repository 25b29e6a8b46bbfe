import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Incoming, Reply, Route } from './calls.ts';
import { faultyAnswer, type Outcome } from './fault-answers.ts';
import type { Fault } from './fault-rules.ts';
import type { Simulator } from './simulator.ts';

/** Latency, limit, fault, handler, latency, answer. Half the latency lies on each side of the write. */
export async function serveVendorCall(sim: Simulator, incoming: Incoming, res: ServerResponse): Promise<void> {
  const match = sim.router(incoming.method, incoming.path);
  const endpoint = match?.route.nameOf?.(incoming) ?? match?.route.endpoint ?? '(unknown route)';
  const { ending, twists } = sim.faults.choose(endpoint, () => faultText(incoming));
  const call: Call = { ...incoming, params: match?.params ?? {}, twists };
  const writeKey = match?.route.writeKey?.(call);

  sim.counters.arrive(endpoint, writeKey);
  try {
    const delayMs = drawDelay(sim, twists) + (match?.route.workMs?.(call) ?? 0);
    const due = performance.now() + delayMs;
    if (delayMs > 0) await sleep(delayMs / 2);
    const outcome = dressed(sim, call, endpoint, decide(sim, call, endpoint, match?.route, ending));
    // Timers come late rather than early, so the second half is what is left of the whole.
    if (delayMs > 0) await sleep(Math.max(0, due - performance.now()));
    sim.counters.answer(endpoint, statusWord(outcome));
    await send(res, outcome);
  } finally {
    sim.counters.leave(writeKey);
  }
}

function decide(
  sim: Simulator,
  call: Call,
  endpoint: string,
  route: Route | undefined,
  ending: Fault | undefined,
): Outcome {
  const stopped = sim.gate?.stop(call);
  if (stopped) return stopped;
  if (!route) return sim.voice.unknownRoute(call);
  const { limits, limitScale, retryAfterHeader } = sim.settings;
  const waitMs = sim.limitDesk.take(endpoint, limits, limitScale, performance.now());
  if (waitMs > 0) {
    const reply = sim.voice.refusal(429, call);
    if (!retryAfterHeader) return reply;
    return { ...reply, headers: { ...reply.headers, 'retry-after': String(Math.ceil(waitMs / 1000)) } };
  }
  if (ending) return faultyAnswer(ending, call, sim.voice, () => route.handle(call));
  return route.handle(call);
}

function dressed(sim: Simulator, call: Call, endpoint: string, outcome: Outcome): Outcome {
  if (typeof outcome === 'string') return outcome;
  const { voice, gate, limitDesk, settings } = sim;
  const told = voice.dress?.(outcome, call, limitDesk.view(endpoint, settings.limits)) ?? outcome;
  return gate?.dress(told) ?? told;
}

function drawDelay(sim: Simulator, twists: readonly Fault[]): number {
  const { latencyMs, latencyJitterMs } = sim.settings;
  const jitterMs = latencyJitterMs > 0 ? (sim.jitter.next() * 2 - 1) * latencyJitterMs : 0;
  const slowMs = twists.reduce((sum, fault) => sum + (fault.kind === 'slow' ? (fault.delayMs ?? 1000) : 0), 0);
  return Math.max(0, latencyMs + jitterMs) + slowMs;
}

function faultText(call: Incoming): string {
  const query = [...call.query].map(([name, value]) => `${name}=${value}`).join('&');
  const body = call.body.toString('utf8');
  const isForm = /x-www-form-urlencoded/i.test(call.headers['content-type'] ?? '');
  const fields = isForm ? [...new URLSearchParams(body)].map(([name, value]) => `${name}=${value}`).join('&') : body;
  return `${call.path}?${query} ${fields}`;
}

function statusWord(outcome: Outcome): string {
  if (outcome === 'hang') return 'timeout';
  return outcome === 'reset' ? 'reset' : String(outcome.status);
}

async function send(res: ServerResponse, outcome: Outcome): Promise<void> {
  if (outcome === 'reset') return void res.socket?.resetAndDestroy();
  if (outcome === 'hang') return untilClosed(res);
  sendReply(res, outcome);
}

/** A call that never gets its answer stays in flight until the client gives up. */
function untilClosed(res: ServerResponse): Promise<void> {
  if (res.closed || res.destroyed) return Promise.resolve();
  return new Promise((resolve) => void res.once('close', () => resolve()));
}

export function sendReply(res: ServerResponse, { status, headers, body, cut }: Reply): void {
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  // A 204 carries no length at all; clients have been seen to wait for one.
  res.writeHead(status, status === 204 ? { ...headers } : { ...headers, 'content-length': length });
  if (!cut) return void res.end(body);
  const half = Buffer.from(body ?? '').subarray(0, Math.floor(length / 2));
  res.write(half, () => res.destroy());
}
