import { fewOverlooked, fewUnreadable, readToEnd } from '../domain/complete-read.ts';
import { type Employee, textAttribute } from '../domain/employee.ts';
import { goesOn } from '../domain/end-of-access.ts';
import type { AttributeKey, IntegrationId, RunId } from '../domain/ids.ts';
import type { Learner } from '../domain/learner.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import { ATTRIBUTE } from '../domain/personio-attributes.ts';
import { employeeKeys, learnerKeys } from '../domain/plan.ts';
import type { Problem } from '../domain/problem.ts';
import type { ResolvedSettings } from '../domain/resolved-settings.ts';
import { judgeScope } from '../domain/scope.ts';
import { parseEmployeeStatus } from '../domain/status.ts';
import type { Connections } from '../ports/connections.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { Page } from '../ports/paging.ts';
import type { EmployeeRecord, LearnerRecord, PageMark, ReadSide, ReadStore } from '../ports/read-store.ts';
import type { RunBasis, RunStore } from '../ports/run-store.ts';
import { withBacklog } from './backlog.ts';
import { connect } from './connect.ts';
import { contentHash } from './content-hash.ts';
import { heartbeating } from './heartbeating.ts';

export interface ReadDeps {
  readonly connections: Connections;
  readonly reads: ReadStore;
  readonly runs: RunStore;
  readonly links: LinkStore;
  readonly logger: Logger;
}

/** Counts only: people stay in the store. */
export interface ReadResult {
  /** False when more pages are left for another activity. */
  readonly done: boolean;
  readonly complete: boolean;
  readonly count: number;
  readonly unreadable: number;
  readonly stop: string | null;
}

export interface BothSides {
  readonly employees: Pick<ReadResult, 'complete' | 'count' | 'unreadable'>;
  readonly learners: Pick<ReadResult, 'complete' | 'count' | 'unreadable'>;
}

/** Pages that one activity reads at most (design §7). */
const MAX_PAGES = 50;
/** Pages that are being stored while others are fetched. */
const SAVES_AT_ONCE = 4;
/** Linked learners that are looked up singly when the list lacks them; more is not an accident of paging. */
const MAX_LOOKUPS = 100;

export function createReadActivities({ connections, reads, runs, links, logger }: ReadDeps) {
  async function result(runId: RunId, side: ReadSide, pass: number, pages: number): Promise<ReadResult> {
    const tally = await reads.tally(runId, side, pass);
    const complete = readToEnd(tally);
    const { distinct: count, unreadable } = tally;
    return { done: complete || pages < MAX_PAGES, complete, count, unreadable, stop: null };
  }

  return {
    /** Employees from where the last attempt stopped; each page is stored together with its place. */
    async readEmployees(runId: RunId, integrationId: IntegrationId, pass: number): Promise<ReadResult> {
      return heartbeating(logger, async (signal) => {
        const { hr } = await connect(connections, integrationId);
        const basis = await runs.basis(runId);
        const needed = neededOf(basis);
        const position = await reads.position(runId, 'employees', pass, MAX_PAGES);
        const read = await withBacklog(SAVES_AT_ONCE, async (save) => {
          let pages = 0;
          for await (const page of hr.readEmployees(needed, position, signal)) {
            const rows: EmployeeRecord[] = [];
            for (const employee of page.items) {
              const record = employeeRecord(employee, basis);
              if ('unreadable' in record) return record;
              rows.push(record);
            }
            await save(() => reads.saveEmployees(runId, markOf(page, pass), rows));
            pages++;
          }
          return { pages };
        });
        if ('unreadable' in read) return stopUnreadable(runs, runId, read.unreadable);
        return result(runId, 'employees', pass, read.pages);
      });
    },

    async readLearners(runId: RunId, integrationId: IntegrationId, pass: number): Promise<ReadResult> {
      return heartbeating(logger, async (signal) => {
        const { lms } = await connect(connections, integrationId);
        const position = await reads.position(runId, 'learners', pass, MAX_PAGES);
        const pages = await withBacklog(SAVES_AT_ONCE, async (save) => {
          let count = 0;
          for await (const page of lms.readLearners(position, signal)) {
            const rows = page.items.map((learner) => learnerRecord(learner, lms.can));
            await save(() => reads.saveLearners(runId, markOf(page, pass), rows));
            count++;
          }
          return count;
        });
        return result(runId, 'learners', pass, pages);
      });
    },

    /**
     * Ends the reading: looks up linked learners that the list lacks, one by one, and says what was not complete.
     * Without a complete list of learners nobody can be told from a newcomer, so the run stops.
     */
    async settleReading(runId: RunId, integrationId: IntegrationId, read: BothSides): Promise<{ stop: string | null }> {
      return heartbeating(logger, async (signal) => {
        const problems: Problem[] = [];
        if (!read.employees.complete) problems.push({ code: 'employees-incomplete', severity: 'warning' });
        const unreadable = read.employees.unreadable + read.learners.unreadable;
        if (unreadable > 0)
          problems.push({ code: 'row-unreadable', severity: 'warning', params: { count: unreadable } });

        await reads.finish(runId);
        const { total, learnerIds } = await links.unseen(integrationId, runId, MAX_LOOKUPS);
        const { complete, count, unreadable: lost } = read.learners;
        if (!complete || !fewUnreadable({ distinct: count, unreadable: lost }) || total > MAX_LOOKUPS) {
          problems.push({ code: 'learners-incomplete', severity: 'error', params: { missing: total } });
          await runs.setProblems(runId, 'read', problems);
          return { stop: 'learners-incomplete' };
        }
        const { lms } = await connect(connections, integrationId);
        let overlooked = 0;
        for (const id of learnerIds) {
          const learner = await lms.findLearner(id, signal);
          if (!learner) continue;
          overlooked++;
          await reads.addLearners(runId, [learnerRecord(learner, lms.can)]);
        }
        if (!fewOverlooked({ distinct: count, overlooked })) {
          problems.push({ code: 'learners-incomplete', severity: 'error', params: { missing: total } });
          await runs.setProblems(runId, 'read', problems);
          return { stop: 'learners-incomplete' };
        }
        await runs.setProblems(runId, 'read', problems);
        await runs.setPhase(runId, 'planning', 'planning');
        return { stop: null };
      });
    },
  };
}

function neededOf({ resolved, inForce }: RunBasis): readonly AttributeKey[] {
  return inForce ? [...new Set([...resolved.needed, ...inForce.resolved.needed])].sort() : resolved.needed;
}

/**
 * Inside the scope the employee as read; outside it only what may be kept (invariant 11). A preview also keeps, until it is
 * closed, whom the scope in force takes in: there is nothing else to compare the draft with.
 */
function employeeRecord(
  employee: Employee,
  { resolved, inForce }: Pick<RunBasis, 'resolved' | 'inForce'>,
): EmployeeRecord | { unreadable: string } {
  const judged = judgeScope(employee, resolved.scope);
  if (judged.verdict === 'unreadable') return { unreadable: judged.attribute };
  // Where the scope in force cannot be judged any more, its sync would stop: nobody is in it.
  const inLiveScope = inForce && judgeScope(employee, inForce.resolved.scope).verdict === 'in';
  const live = inLiveScope === undefined ? {} : { inLiveScope };
  const whole = (by: ResolvedSettings) => ({ employee, hash: contentHash(employee), keys: employeeKeys(employee, by) });
  if (judged.verdict === 'in') return { ...whole(resolved), ...live };
  const status = parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status));
  const outOfScope = { id: employee.id, status, values: judged.values };
  return { outOfScope, ...live, ...(inForce && inLiveScope ? { inForce: whole(inForce.resolved) } : {}) };
}

export function learnerRecord(learner: Learner, can: LmsCapabilities): LearnerRecord {
  const activeAdministrator = learner.isAdministrator && goesOn(learner, can);
  return { learner, hash: contentHash(learner), keys: { ...learnerKeys(learner), activeAdministrator } };
}

async function stopUnreadable(runs: RunStore, runId: RunId, attribute: string): Promise<ReadResult> {
  const code = 'scope-attribute-unreadable';
  await runs.setProblems(runId, 'read', [
    { code, severity: 'error', setting: 'settings.scope', params: { attribute } },
  ]);
  return { done: true, complete: false, count: 0, unreadable: 0, stop: code };
}

function markOf(page: Page<unknown>, pass: number): PageMark {
  const { total, items, unreadable, cursor } = page;
  return { page: page.page, pass, total, rows: items.length, unreadable, cursor };
}
