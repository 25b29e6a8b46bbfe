import { type Call, type Incoming, type Reply, type Route, twistOf } from '../shared/calls.ts';
import { admit, SERVER_PATH } from './access.ts';
import { FUNCTIONS } from './functions.ts';
import type { Site } from './site.ts';
import { MoodleFailure } from './wire/failure.ts';
import { arrived, type Form, type FormValue } from './wire/form.ts';
import { type Format, failed, result } from './wire/replies.ts';
import { rulesOf } from './wire/rules.ts';
import { readArguments } from './wire/spec.ts';

type Request = { token: string | undefined; name: string | undefined; format: Format; raw: boolean; args: Form };

const OWN_FIELDS = /^(wstoken|wsfunction|moodlewsrestformat|moodlewssetting(raw|filter|fileurl|lang|timezone))$/;

/** One address for everything: in counters and faults a call goes by the name of its function. */
export function serverRoutes(site: Site): Route[] {
  return ['POST', 'GET'].map((method) => ({
    endpoint: `${method} ${SERVER_PATH}`,
    nameOf: (call) => nameOf(site, call),
    writeKey: (call) => writeKey(requestOf(site, call)),
    workMs: (call) => workMs(site, call),
    handle: (call) => handle(site, call),
  }));
}

function handle(site: Site, call: Call): Reply {
  const { token, name, format, raw, args } = requestOf(site, call);
  try {
    const wanted = admit(site, token, name);
    const given = readArguments(wanted.spec, args, rulesOf(site.settings));
    const { arrivedAt } = arrived(call, site.settings.maxInputVars);
    const run = () => wanted.run(site, given, { call, arrivedAt, raw, siteUrl: new URL(call.url).origin });
    return result(format, twistOf(call, 'unchanged-200') ? site.batch(run, false) : run());
  } catch (error) {
    if (error instanceof MoodleFailure) return failed(format, error, site.settings);
    throw error;
  }
}

/** Whatever of this was cut off with the end of the form was never there. */
function requestOf({ settings }: Site, call: Incoming): Request {
  const { fields } = arrived(call, settings.maxInputVars);
  const args = Object.fromEntries(Object.entries(fields).filter(([key]) => !OWN_FIELDS.test(key)));
  return {
    token: text(fields.wstoken),
    name: text(fields.wsfunction),
    format: fields.moodlewsrestformat === 'json' ? 'json' : 'xml',
    raw: fields.moodlewssettingraw === '1',
    args,
  };
}

function text(value: FormValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function nameOf(site: Site, call: Incoming): string {
  const { name } = requestOf(site, call);
  if (name === undefined) return '(no function)';
  return FUNCTIONS.has(name) ? name : '(unknown function)';
}

/** Of calls for one account alone; a batch has as many keys as people. */
function writeKey({ name, args }: Request): string | undefined {
  const users = typeof args.users === 'object' ? Object.values(args.users) : [];
  const [user] = users;
  if (users.length !== 1 || typeof user !== 'object') return undefined;
  return name === 'core_user_update_users' ? `user ${user.id}` : `address ${user.email}`.toLowerCase();
}

function workMs(site: Site, call: Call): number {
  const { pace, mailMs } = site.settings;
  if (pace === 'instant' && mailMs === 0) return 0;
  const { name, args } = requestOf(site, call);
  const wanted = FUNCTIONS.get(name ?? '');
  if (!wanted) return 0;
  return (pace === 'instant' ? 0 : wanted.workMs(args)) + mailMs * wanted.mails(args);
}
