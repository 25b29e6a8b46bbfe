import type { ServerResponse } from 'node:http';
import type { ControlReply, ControlRoute } from './control-route.ts';
import { refused } from './control-routes.ts';
import { sendReply } from './pipeline.ts';
import { createRouter } from './router.ts';

export type Control = (method: string, url: URL, body: Buffer, res: ServerResponse) => void;

/** JSON in, JSON out, no key, no latency, no faults. */
export function createControl(routes: readonly ControlRoute[]): Control {
  const byEndpoint = new Map(routes.map((route) => [route.endpoint, route]));
  const find = createRouter(routes.map(({ endpoint }) => ({ endpoint, handle: () => ({ status: 500 }) })));

  return (method, url, body, res) => {
    const match = find(method, url.pathname);
    const route = byEndpoint.get(match?.route.endpoint ?? '');
    if (!match || !route) return answer(res, refused(`Nothing at ${method} ${url.pathname}.`, 404));
    const input = parse(body);
    if (input instanceof SyntaxError) return answer(res, refused('The body is not JSON.'));
    answer(res, route.handle({ params: match.params, query: url.searchParams, body: input }));
  };
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}

function answer(res: ServerResponse, { status = 200, json, indent }: ControlReply): void {
  sendReply(res, { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(json, null, indent) });
}
