import type { Route } from '../shared/calls.ts';
import { pageReply } from './paging.ts';
import type { Portal } from './portal.ts';

/** What clients ask to see whether their keys are good. The shape is inferred. */
export function portalsRoute(portal: Portal): Route {
  const portals = [{ id: 4711, name: 'Lindenhof Akademie', subdomain: 'lindenhof', is_active: true }];
  return {
    endpoint: 'GET /portals',
    handle: (call) => pageReply(portal, call, portals, (rows) => ({ portals: rows })),
  };
}
