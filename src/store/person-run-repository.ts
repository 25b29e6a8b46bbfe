import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { PersonRef, PersonRunStore } from '../ports/person-run-store.ts';
import type { Database } from './database.ts';
import { insertRun, RUN, toRun } from './insert-run.ts';
import { runs } from './schema/index.ts';

type Transaction = Pick<Database, 'select' | 'insert' | 'update' | 'execute'>;

/** Runs of one person. The workflow's id keeps two updates apart; the lock keeps clicks apart that come at the same moment. */
export function createPersonRunRepository(db: Database): PersonRunStore {
  return {
    async enqueue(run) {
      return db.transaction(async (tx) => {
        await lock(tx, run);
        const [waiting] = await tx
          .select({ id: runs.id })
          .from(runs)
          .where(and(isOpen(run), eq(runs.phase, 'queued')))
          .limit(1);
        if (waiting) return { runId: waiting.id, joined: true };
        const { id } = await insertRun(tx, { ...run, kind: 'person', dryRun: false });
        return { runId: id, joined: false };
      });
    },

    async order(run) {
      return db.transaction(async (tx) => {
        const made = await insertRun(tx, { ...run, kind: 'person', dryRun: false });
        const planning = { status: 'planning', phase: 'planning' } as const;
        await tx.update(runs).set(planning).where(eq(runs.id, made.id));
        return { ...made, ...planning };
      });
    },

    async begin(who, { settingsVersion, again }) {
      return db.transaction(async (tx) => {
        await lock(tx, who);
        const open = await tx
          .select({ id: runs.id, phase: runs.phase })
          .from(runs)
          .where(isOpenUpdate(who))
          .orderBy(desc(runs.sequence));
        const waiting = open.find(({ phase }) => phase !== 'applying')?.id ?? null;
        const abandoned = open.flatMap(({ id }) => (id === waiting ? [] : id));
        const asked = waiting !== null || again || (await isHinted(tx, who));
        if (!asked) return { runId: null, abandoned };
        const runId = waiting ?? (await insertRun(tx, { ...who, kind: 'person', dryRun: false, settingsVersion })).id;
        const begun = { status: 'planning', phase: 'reading', settingsVersion } as const;
        await tx
          .update(runs)
          .set({ ...begun, readAt: sql`clock_timestamp()` })
          .where(eq(runs.id, runId));
        return { runId, abandoned };
      });
    },

    async open(who) {
      const rows = await db.select({ id: runs.id }).from(runs).where(isOpenUpdate(who));
      return rows.map(({ id }) => id);
    },

    async orders() {
      const rows = await db
        .select(RUN)
        .from(runs)
        .where(and(eq(runs.kind, 'person'), isNull(runs.finishedAt), ne(runs.phase, 'queued'), isNull(runs.readAt)))
        .orderBy(asc(runs.sequence));
      return rows.map(toRun);
    },
  };
}

function isOpen({ integrationId, employeeId }: PersonRef) {
  return and(
    eq(runs.integrationId, integrationId),
    eq(runs.kind, 'person'),
    eq(runs.employeeId, employeeId),
    isNull(runs.finishedAt),
  );
}

/** Orders aside, which read nothing: an update knows nothing of them, and they wait for it in the workflow. */
function isOpenUpdate(who: PersonRef) {
  const begun = and(inArray(runs.phase, ['reading', 'applying']), isNotNull(runs.readAt));
  return and(isOpen(who), or(eq(runs.phase, 'queued'), begun));
}

async function lock(tx: Transaction, { integrationId, employeeId }: PersonRef): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`person ${integrationId} ${employeeId}`}, 0))`);
}

async function isHinted(tx: Transaction, { integrationId, employeeId }: PersonRef): Promise<boolean> {
  const hinted = await tx.execute(sql`
    SELECT 1 FROM hints WHERE integration_id = ${integrationId} AND employee_id = ${employeeId} AND served_at IS NULL LIMIT 1`);
  return hinted.rows.length > 0;
}
