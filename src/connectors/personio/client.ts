import type { z } from 'zod';
import type { VendorClient } from '../http/vendor-client.ts';
import type { PersonioAuth } from './auth.ts';
import { AttributesAnswer, EmployeeAnswer, EmployeesAnswer } from './schema.ts';
import { withToken } from './with-token.ts';

export interface PersonioClient {
  /** @see https://developer.personio.de/v1.0/reference/get_company-employees */
  employees(query: EmployeesQuery, signal: AbortSignal): Promise<z.infer<typeof EmployeesAnswer>>;
  /** Those with exactly this address: none or one. */
  employeesWithAddress(
    email: string,
    attributes: readonly string[],
    signal: AbortSignal,
  ): Promise<z.infer<typeof EmployeesAnswer>>;
  /** @see https://developer.personio.de/v1.0/reference/get_company-employees-employee-id */
  employee(id: string, attributes: readonly string[], signal: AbortSignal): Promise<z.infer<typeof EmployeeAnswer>>;
  /** @see https://developer.personio.de/v1.0/reference/get_company-employees-attributes */
  attributes(signal: AbortSignal): Promise<z.infer<typeof AttributesAnswer>>;
}

interface EmployeesQuery {
  /** Index of the first row, from 0. */
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
  readonly attributes: readonly string[];
  /** `YYYY-MM-DDTHH:MM:SS`, without a zone; left out: everybody. */
  readonly updatedSince?: string;
}

const EMPLOYEES = '/v1/company/employees';

/** One method per endpoint. */
export function createPersonioClient(http: VendorClient, auth: PersonioAuth): PersonioClient {
  function get<T>(template: string, path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    return withToken(auth, signal, (headers) =>
      http.read({ operation: `GET ${template}`, path, headers }, schema, signal),
    );
  }

  return {
    employees({ offset, limit, attributes, updatedSince }, signal) {
      const query = projection(attributes);
      query.set('limit', String(limit));
      query.set('offset', String(offset));
      if (updatedSince !== undefined) query.set('updated_since', updatedSince);
      return get(EMPLOYEES, `${EMPLOYEES}?${query}`, EmployeesAnswer, signal);
    },
    employeesWithAddress(email, attributes, signal) {
      const query = projection(['email', ...attributes]);
      query.set('email', email);
      return get(EMPLOYEES, `${EMPLOYEES}?${query}`, EmployeesAnswer, signal);
    },
    employee(id, attributes, signal) {
      const path = `${EMPLOYEES}/${encodeURIComponent(id)}?${projection(attributes)}`;
      return get(`${EMPLOYEES}/{id}`, path, EmployeeAnswer, signal);
    },
    attributes: (signal) => get(`${EMPLOYEES}/attributes`, `${EMPLOYEES}/attributes`, AttributesAnswer, signal),
  };
}

/** Only what is needed leaves Personio; `id` goes along, without it a row belongs to nobody. */
function projection(attributes: readonly string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const attribute of new Set(['id', ...attributes])) query.append('attributes[]', attribute);
  return query;
}
