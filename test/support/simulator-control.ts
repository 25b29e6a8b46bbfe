/** What a simulator counted and what it is told to do wrong, through its `/_sim` interface. */
export function simulatorControl(url: string) {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/_sim/${path}`, {
      method,
      ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} /_sim/${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
  return {
    url,
    counters: () => call<Counters>('GET', 'counters'),
    resetCounters: () => call('POST', 'counters/reset'),
    members: () => call<Member[]>('GET', 'members'),
    employees: () => call<SimEmployee[]>('GET', 'employees'),
    groups: () => call<SimGroup[]>('GET', 'groups'),
    /** Id of a person that the simulator's readme names by a slug. */
    idOf: async (list: 'awkward' | 'seeded', slug: string) => {
      const found = (await call<{ slug: string; id: string | number }[]>('GET', list)).find(
        (entry) => entry.slug === slug,
      );
      if (!found) throw new Error(`nobody is called ${slug}`);
      return String(found.id);
    },
    /** Writing calls so far. */
    writes: async () => {
      const { calls } = await call<Counters>('GET', 'counters');
      return Object.entries(calls).reduce(
        (sum, [endpoint, { total }]) => (endpoint.startsWith('GET ') ? sum : sum + total),
        0,
      );
    },
    settings: (changes: object) => call('PUT', 'settings', changes),
    fault: (fault: object) => call('POST', 'faults', fault),
    faults: () => call<{ hits: number }[]>('GET', 'faults'),
    clearFaults: () => call('DELETE', 'faults'),
    call,
  };
}
export type SimulatorControl = ReturnType<typeof simulatorControl>;

export interface Counters {
  readonly calls: Readonly<
    Record<string, { readonly total: number; readonly byStatus: Readonly<Record<string, number>> }>
  >;
  readonly creates: number;
  readonly duplicateCreates: number;
  readonly updates: number;
  readonly noopUpdates: number;
  readonly deletes: number;
  readonly invitations: number;
  readonly courseMails: number;
  readonly overlappingWrites: number;
  readonly firstCallAt: string | number;
  readonly lastCallAt: string | number;
}
export interface Member {
  readonly id: number;
  readonly email: string | null;
  readonly employee_id: string | null;
  readonly status: string;
  readonly role: string;
  /** Numeric ids, hidden memberships included. */
  readonly groups: readonly unknown[];
  readonly invitations: number;
  readonly courseMails: number;
  readonly [field: string]: unknown;
}
export interface SimGroup {
  readonly id: number;
  readonly name: string;
  readonly external_id: string | null;
  readonly members: readonly number[];
}
export interface SimEmployee {
  readonly id: string;
  readonly email: string | null;
  readonly status: string;
  readonly [attribute: string]: unknown;
}
