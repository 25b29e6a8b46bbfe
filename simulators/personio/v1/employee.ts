import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { authorize } from './auth.ts';
import { rowWriter, visibleAttributes } from './projection.ts';
import { failure, success, TROUBLE } from './replies.ts';

/** https://developer.personio.de/reference/get_company-employees-employee-id */
export function employeeRoute(world: World): Route {
  return { endpoint: 'GET /v1/company/employees/{id}', handle: (call) => showEmployee(world, call) };
}

function showEmployee(world: World, call: Call): Reply {
  const access = authorize(world, call, 'employees:read');
  if ('status' in access) return access;
  const stale = twistOf(call, 'stale-read') !== undefined;
  const employee = world.employees.read(call.params.id ?? '', stale, world.settings.readLagMs);
  if (!employee) return failure(404, TROUBLE, 404);
  const write = rowWriter(world, visibleAttributes(world, call));
  return success(`{"success":true,"data":${write(employee)}}`, world.settings, access.token, true);
}
