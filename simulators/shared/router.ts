import type { Route } from './calls.ts';

type Match = { route: Route; params: Record<string, string> };
export type Router = (method: string, path: string) => Match | undefined;

type Entry = { route: Route; method: string; segments: string[] };

/** Literal segments win over `{id}`, so `/employees/attributes` is never taken for an employee. */
export function createRouter(routes: readonly Route[], basePath = ''): Router {
  const entries = routes.map((route) => entryOf(route, basePath)).sort((a, b) => wildcards(a) - wildcards(b));
  return (method, path) => {
    const parts = path.split('/');
    for (const entry of entries) {
      if (entry.method !== method || entry.segments.length !== parts.length) continue;
      const params = paramsOf(entry.segments, parts);
      if (params) return { route: entry.route, params };
    }
    return undefined;
  };
}

function entryOf(route: Route, basePath: string): Entry {
  const [method = '', path = ''] = route.endpoint.split(' ');
  return { route, method, segments: `${basePath}${path}`.split('/') };
}

function wildcards(entry: Entry): number {
  return entry.segments.filter((segment) => segment.startsWith('{')).length;
}

function paramsOf(segments: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== part) return undefined;
      continue;
    }
    const value = decoded(part);
    if (!value) return undefined;
    params[segment.slice(1, -1)] = value;
  }
  return params;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
