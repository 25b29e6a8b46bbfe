import { textAttribute } from '../../domain/employee.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import type { HrSource } from '../../ports/hr-source.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { WebhookSubscriptions } from '../../ports/webhook-subscriptions.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import { createVendorClient } from '../http/vendor-client.ts';
import { changedEmployees } from './changed-employees.ts';
import { changedWindow } from './changed-window.ts';
import { createPersonioClient } from './client.ts';
import { employeePages } from './employee-pages.ts';
import { BASE_URL, personioAuth } from './personio-auth.ts';
import type { PersonioDeps } from './personio-deps.ts';
import { readEmployeeRow, saysFailure } from './schema.ts';
import { createWebhookSubscriptions } from './webhook-subscriptions.ts';

const WEBHOOKS_REFUSED = { code: 'webhooks-access-refused', setting: 'personio.clientId' } as const;
const ACCESS_REFUSED = { code: 'personio-access-refused', setting: 'personio.clientId' } as const;

/** Personio, version 1 of its API: the one that gives names of departments and custom attributes with the employee. */
export function createPersonio(deps: PersonioDeps): HrSource {
  const { connection, pools, http, onCall } = deps;
  const shared = { vendor: 'personio', baseUrl: connection.baseUrl, pools, http, onCall } as const;
  const { auth } = personioAuth(deps);
  const client = createPersonioClient(
    createVendorClient({
      ...shared,
      limiter: deps.limiter,
      words: { baseUrlSetting: BASE_URL, accessRefused: ACCESS_REFUSED, disowned: saysFailure },
    }),
    auth,
  );

  return {
    async readCatalogue(signal) {
      return (await client.attributes(signal)).data;
    },
    readEmployees: (attributes, from, signal) => numberedPages(employeePages(client, attributes), from, signal),
    readChanged: ({ since, timeZone }, attributes, signal) =>
      changedEmployees(client, attributes, changedWindow(since, timeZone), signal),
    async hasAddress(email, signal) {
      for (const spelling of spellingsOf(email)) {
        const { data } = await client.employeesWithAddress(spelling, [], signal);
        if (data.some((row) => mayHaveAddress(row, email))) return true;
      }
      return false;
    },
    async findByAddress(email, attributes, signal) {
      const asked = spellingsOf(email).map((spelling) => client.employeesWithAddress(spelling, attributes, signal));
      const rows = (await Promise.all(asked)).flatMap(({ data }) => data);
      const found = rows.filter((row) => mayHaveAddress(row, email)).map((row) => readEmployeeRow(row, attributes));
      return [...new Map(found.flatMap((employee) => (employee ? [[employee.id, employee]] : []))).values()];
    },
    async readEmployee(id, attributes, signal) {
      const answer = await client.employee(id, attributes, signal).catch(unknownMeansNull);
      if (answer === null) return null;
      const employee = readEmployeeRow(answer.data, attributes);
      if (employee?.id === id) return employee;
      throw new VendorError({
        vendor: 'personio',
        operation: 'GET /v1/company/employees/{id}',
        kind: 'bad-answer',
        code: 'vendor-bad-answer',
      });
    },
  };
}

/** Subscriptions are version 2 only, and so is their token. */
export function createPersonioWebhooks(deps: PersonioDeps): WebhookSubscriptions {
  const { connection, pools, http, onCall, limiter } = deps;
  const { authV2 } = personioAuth(deps);
  const words = { baseUrlSetting: BASE_URL, accessRefused: WEBHOOKS_REFUSED };
  const shared = { vendor: 'personio', baseUrl: connection.baseUrl, pools, http, onCall } as const;
  return createWebhookSubscriptions(createVendorClient({ ...shared, limiter, words }), authV2, connection.baseUrl);
}

/** The filter minds the case. */
function spellingsOf(email: string): readonly string[] {
  return [...new Set([email, email.toLowerCase()])];
}

function unknownMeansNull(error: unknown): null {
  if (error instanceof VendorError && error.details.kind === 'not-found') return null;
  throw error;
}

/** A row without an address that we may read came because of the filter, as far as anybody can tell. */
function mayHaveAddress(row: unknown, email: string): boolean {
  const employee = readEmployeeRow(row, [ATTRIBUTE.email]);
  const held = employee && textAttribute(employee, ATTRIBUTE.email);
  return !held || held.trim().toLowerCase() === email.trim().toLowerCase();
}
