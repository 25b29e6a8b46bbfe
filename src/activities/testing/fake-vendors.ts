import { setTimeout as sleep } from 'node:timers/promises';
import type { Employee } from '../../domain/employee.ts';
import type { EmployeeId, LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import { can, catalogue } from '../../domain/testing/builders.ts';
import type { CertificateSource } from '../../ports/certificate-source.ts';
import type { Connections } from '../../ports/connections.ts';
import type { HrSource } from '../../ports/hr-source.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { LmsPort, PersonOutcome, PersonSteps, StepOutcome, WritePermission } from '../../ports/lms-port.ts';
import type { Page, ReadPosition } from '../../ports/paging.ts';
import type { PersonnelFile } from '../../ports/personnel-file.ts';
import type { WebhookSubscriptions } from '../../ports/webhook-subscriptions.ts';

export function connectionsOf({
  integration,
  hr = fakeHr(),
  lms = fakeLms(),
  subscriptions = NO_SUBSCRIPTIONS,
  personnelFile = NO_PERSONNEL_FILE,
  certificates,
}: {
  integration: Integration;
  hr?: HrSource;
  lms?: LmsPort;
  subscriptions?: WebhookSubscriptions;
  personnelFile?: PersonnelFile;
  certificates?: CertificateSource;
}): Connections {
  const connected = {
    integration,
    hr,
    lms,
    subscriptions,
    personnelFile,
    portal: integration.lms?.baseUrl ?? 'https://portal.example',
  };
  return { open: async () => ({ ...connected, ...(certificates ? { certificates } : {}) }), close: async () => {} };
}

/** Personio keeps none, and is not asked for one. */
export const NO_SUBSCRIPTIONS: WebhookSubscriptions = {
  events: [],
  list: async () => [],
  create: async () => Promise.reject(new Error('nobody subscribes here')),
  change: async () => {},
  remove: async () => {},
};

/** Empty, and nothing is filed. */
export const NO_PERSONNEL_FILE: PersonnelFile = {
  check: async () => [],
  readCategories: async () => [],
  readDocuments: async () => [],
  file: async () => Promise.reject(new Error('nobody files here')),
};

type Pages<Item> = (from: ReadPosition) => readonly Page<Item>[];

export function fakeHr(changes: Partial<HrSource> & { pages?: Pages<Employee> } = {}): HrSource {
  const { pages, ...methods } = changes;
  return {
    readCatalogue: async () => catalogue,
    readEmployees: (_attributes, from) => inTurn(pages?.(from) ?? []),
    readChanged: () => inTurn([]),
    readEmployee: async () => null,
    hasAddress: async () => false,
    findByAddress: async () => [],
    ...methods,
  };
}

export function pagesOf<Item>(items: readonly Item[], size: number): Pages<Item> {
  return ({ done, limit }) => {
    const pages: Page<Item>[] = [];
    for (let page = 1; (page - 1) * size < items.length; page++) {
      if (done.has(page) || pages.length >= limit) continue;
      const rows = items.slice((page - 1) * size, page * size);
      pages.push({ page, items: rows, unreadable: 0, total: items.length, cursor: null });
    }
    return pages;
  };
}

async function* inTurn<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

interface Write {
  readonly employeeId: EmployeeId;
  readonly uncertain: boolean;
  readonly by: string;
}

export interface FakeLms extends LmsPort {
  /** Calls that would change something, in the order in which they began. */
  readonly writes: readonly Write[];
  /** Everybody who was asked for, those whose account was found instead of made included. */
  readonly asked: readonly Write[];
  /** Employees with an account, and how many each has. */
  readonly accounts: ReadonlyMap<EmployeeId, number>;
  /** Writes that began while another for the same person was under way. */
  readonly overlaps: number;
}

/** An LMS that makes accounts, slowly and several at a time, and looks an uncertain one up before it makes it again. */
export function fakeLms({
  atOnce = 4,
  callMs = 0,
  by = 'lms',
  shared,
  before,
  resultFor = () => 'applied',
  ...methods
}: Partial<LmsPort> & {
  atOnce?: number;
  callMs?: number;
  /** Who writes; with `shared` several attempts write into one portal. */
  by?: string;
  shared?: Portal;
  /** Called right before each write. */
  before?: (person: PersonSteps) => void | Promise<void>;
  resultFor?: (person: PersonSteps) => StepOutcome['result'];
  pages?: Pages<Learner>;
} = {}): FakeLms {
  const { pages, ...own } = methods;
  const portal = shared ?? aPortal();

  async function write(person: PersonSteps, { check, signal }: WritePermission): Promise<PersonOutcome> {
    const { employeeId, uncertain } = person;
    const found = uncertain && portal.accounts.has(employeeId);
    portal.asked.push({ employeeId, uncertain, by });
    if (!found) {
      await before?.(person);
      check();
      portal.writes.push({ employeeId, uncertain, by });
      if (portal.writing.has(employeeId)) portal.overlaps++;
      portal.writing.add(employeeId);
      portal.accounts.set(employeeId, (portal.accounts.get(employeeId) ?? 0) + 1);
      await sleep(callMs, undefined, { signal });
      portal.writing.delete(employeeId);
    }
    return {
      employeeId,
      learnerId: `L-${employeeId}` as LearnerId,
      steps: person.steps.map(({ id }) => ({ id, outcome: outcomeWith(resultFor(person)) })),
    };
  }

  return {
    can,
    check: async () => [],
    readFields: async () => [],
    readGroups: async () => ({ groups: [], hidden: [] }),
    readLearners: (from) => inTurn(pages?.(from) ?? []),
    findLearner: async () => null,
    findCandidates: async () => [],
    apply: (people, permission) => sideBySide(people, atOnce, (person) => write(person, permission)),
    prepareProbe: async () => {
      throw new Error('nobody probes a fake');
    },
    ...own,
    writes: portal.writes,
    asked: portal.asked,
    accounts: portal.accounts,
    get overlaps() {
      return portal.overlaps;
    },
  };
}

type Portal = ReturnType<typeof aPortal>;

export function aPortal() {
  return {
    writes: [] as Write[],
    asked: [] as Write[],
    accounts: new Map<EmployeeId, number>(),
    writing: new Set<EmployeeId>(),
    overlaps: 0,
  };
}

function outcomeWith(result: StepOutcome['result']): StepOutcome {
  return result === 'applied' ? { result } : { result, problem: { code: 'write-refused', severity: 'error' } };
}

/** Outcomes come as they finish; the first failure ends it after what was under way. */
async function* sideBySide<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const finished: Result[] = [];
  let failure: { error: unknown } | null = null;
  let over = false;
  let wake = () => {};
  const lane = async () => {
    while (!failure) {
      const next = await source.next();
      if (next.done) return;
      finished.push(await work(next.value));
      wake();
    }
  };
  const lanes = Array.from({ length: atOnce }, () =>
    lane().catch((error) => {
      failure ??= { error };
    }),
  );
  void Promise.all(lanes).then(() => {
    over = true;
    wake();
  });
  try {
    for (;;) {
      for (let next = finished.shift(); next !== undefined; next = finished.shift()) yield next;
      if (over) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure !== null) throw (failure as { error: unknown }).error;
  } finally {
    await source.return?.();
  }
}
