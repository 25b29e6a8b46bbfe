import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { authorize } from './auth.ts';
import { visibleAttributes } from './projection.ts';
import { success } from './replies.ts';

/** https://developer.personio.de/reference/get_company-employees-attributes; the second path is an older alias. */
export function catalogueRoutes(world: World): Route[] {
  const handle = (call: Call) => listAttributes(world, call);
  return [
    { endpoint: 'GET /v1/company/employees/attributes', handle },
    { endpoint: 'GET /v1/company/employees/custom-attributes', handle },
  ];
}

function listAttributes(world: World, call: Call): Reply {
  const access = authorize(world, call, 'employees:read');
  if ('status' in access) return access;
  const german = world.settings.labelLanguage === 'de';
  const data = visibleAttributes(world, call).map(({ attribute, wireKey }) => ({
    key: wireKey,
    label: german ? attribute.de : attribute.universalId === null ? attribute.en : titleCase(attribute.en),
    type: attribute.type,
    universal_id: attribute.universalId,
    options: attribute.options,
  }));
  return success(JSON.stringify({ success: true, data }), world.settings, access.token);
}

/** Labels differ in case between the catalogue and the rows, which is why nobody should match by them. */
function titleCase(label: string): string {
  return label.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
