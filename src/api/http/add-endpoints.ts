import type { Express } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { addEndpoint, expressPath } from './add-endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { refuseOtherMethods } from './refuse-other-methods.ts';

export function addEndpoints(app: Express, endpoints: readonly Endpoint[], deps: ApiDependencies): void {
  for (const endpoint of endpoints) addEndpoint(app, endpoint, deps);
  for (const [path, ofPath] of Map.groupBy(endpoints, (endpoint) => endpoint.path)) {
    const methods = ofPath.map(({ method }) => method);
    refuseOtherMethods(app, expressPath(path), methods);
  }
}
