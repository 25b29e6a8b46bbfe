import type { Call, Gate } from '../shared/calls.ts';
import { FUNCTIONS } from './functions.ts';
import type { Site } from './site.ts';
import { accessRefused, type MoodleFailure, missingRecord, plainFailure } from './wire/failure.ts';
import type { WsFunction } from './wire/function.ts';
import { closed, outOfOrder } from './wire/replies.ts';

export const SERVER_PATH = '/webservice/rest/server.php';

/** The only refusal with a status of its own. */
export function createGate({ settings }: Site): Gate {
  return {
    stop: ({ path }: Call) => (settings.webServices === 'off' && path === SERVER_PATH ? closed() : undefined),
    dress: (reply) => reply,
  };
}

/** What a call passes before its arguments are looked at, in Moodle's order. */
export function admit(site: Site, token: string | undefined, name: string | undefined): WsFunction {
  const { settings, serviceAccount } = site;
  const down = outOfOrder({ ...settings, maintenance: false });
  if (down) throw down;
  const refused = tokenRefusal(site, token) ?? outOfOrder(settings);
  if (refused) throw refused;
  if (!serviceAccount || serviceAccount.deleted || serviceAccount.suspended) {
    throw accessRefused('Refused web service access for suspended username');
  }
  if (!site.may('webservice/rest:use')) throw accessRefused('missing capability: webservice/rest:use');
  if (settings.accountWaits !== 'nothing') throw plainFailure(settings.accountWaits);
  const found = FUNCTIONS.get(name ?? '');
  if (!found?.exists(settings)) throw missingRecord('external_functions', settings.version);
  if (settings.missingFunctions.includes(found.name)) {
    throw accessRefused(`Access to the function ${found.name}() is not allowed.`);
  }
  return found;
}

function tokenRefusal(site: Site, token = ''): MoodleFailure | undefined {
  const { settings } = site;
  if (token === '' || token !== settings.token) return plainFailure('invalidtoken', 'Invalid token - token not found');
  if (settings.tokenState === 'valid') return undefined;
  if (settings.tokenState === 'other-address') return accessRefused('Invalid service - IP is not supported');
  // Noticed once, and then the token is gone.
  Object.assign(settings, { token: '', tokenState: 'valid' });
  site.noteSettings({ token: '', tokenState: 'valid' });
  return accessRefused('Invalid token - token expired - check validuntil time for the token');
}
