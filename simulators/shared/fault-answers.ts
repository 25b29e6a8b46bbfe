import type { Call, Reply, VendorVoice } from './calls.ts';
import type { Fault } from './fault-rules.ts';

/** `hang`: the answer never comes. `reset`: the connection is torn. */
export type Outcome = Reply | 'hang' | 'reset';

/** Runs the real handler only where the fault lets the vendor get that far. */
export function faultyAnswer(fault: Fault, call: Call, voice: VendorVoice, handle: () => Reply): Outcome {
  if (fault.kind === 'reset-before') return 'reset';
  if (fault.kind === 'timeout') return 'hang';
  if (fault.kind === 'reset-after') return after(handle, 'reset');
  if (fault.kind === 'commit-then-timeout') return after(handle, 'hang');
  if (fault.kind === 'truncated-json') return truncated(handle());
  if (fault.kind === 'cut-body') return { ...handle(), cut: true };
  if (fault.kind === 'wrong-bytes') return spoiled(handle());
  if (fault.kind === 'wrong-content-type') return withHeader(handle(), 'content-type', 'text/html; charset=utf-8');
  if (fault.commit) handle();
  return withRetryAfter(fault, replacement(fault, call, voice));
}

function replacement(fault: Fault, call: Call, voice: VendorVoice): Reply {
  if (fault.kind === '502-html') return html(502, 'Bad Gateway');
  if (fault.kind === '504-html') return html(504, 'Gateway Time-out');
  if (fault.kind === 'empty-200') return { status: 200, headers: { 'content-type': 'application/json' }, body: '' };
  if (fault.kind === 'success-false') return voice.successFalse(call);
  return voice.refusal(fault.status ?? 500, call);
}

function html(status: number, title: string): Reply {
  const body = `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body><h1>${status} ${title}</h1></body>\r\n</html>\r\n`;
  return { status, headers: { 'content-type': 'text/html' }, body };
}

function truncated(reply: Reply): Reply {
  const body = Buffer.from(reply.body ?? '');
  return { ...reply, body: body.subarray(0, Math.floor(body.length * 0.6)) };
}

/** As long as it was, and not the same: what only a checksum notices. */
function spoiled(reply: Reply): Reply {
  const body = Buffer.from(reply.body ?? '');
  const middle = Math.floor(body.length / 2);
  if (body.length > 0) body[middle] = ((body[middle] ?? 0) + 1) % 256;
  return { ...reply, body };
}

function after(handle: () => Reply, outcome: 'hang' | 'reset'): Outcome {
  handle();
  return outcome;
}

function withRetryAfter(fault: Fault, reply: Reply): Reply {
  return fault.retryAfter === undefined ? reply : withHeader(reply, 'retry-after', String(fault.retryAfter));
}

function withHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: { ...reply.headers, [name]: value } };
}
