/** What a simulator counted and what it is told to do wrong, through its `/_sim` interface. */
export function simulatorControl(url: string) {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/_sim/${path}`, { method, ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} /_sim/${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
  return {
    url,
    counters: () => call<Counters>('GET', 'counters'),
    resetCounters: () => call('POST', 'counters/reset'),
    members: () => call<{ members: Member[] } | Member[]>('GET', 'members').then((answer) => ('members' in answer ? answer.members : answer)),
    employees: () => call<{ employees: SimEmployee[] } | SimEmployee[]>('GET', 'employees').then((answer) => ('employees' in answer ? answer.employees : answer)),
    settings: (changes: object) => call('PUT', 'settings', changes),
    fault: (fault: object) => call('POST', 'faults', fault),
    clearFaults: () => call('DELETE', 'faults'),
    call,
  };
}
export type SimulatorControl = ReturnType<typeof simulatorControl>;

export interface Counters {
  readonly calls: Readonly<Record<string, { readonly total: number; readonly byStatus: Readonly<Record<string, number>> }>>;
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
  readonly id: string;
  readonly email: string | null;
  readonly employee_id: string | null;
  readonly status: string;
  readonly role: string;
  readonly groups: readonly unknown[];
  readonly invitations: number;
  readonly courseMails: number;
  readonly [field: string]: unknown;
}
export interface SimEmployee {
  readonly id: string | number;
  readonly email: string | null;
  readonly status: string;
  readonly [attribute: string]: unknown;
}
