import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { LearnerId } from '../domain/ids.ts';
import type { AddedMembership, MembershipStore } from '../ports/membership-store.ts';
import type { Database } from './database.ts';
import { memberships } from './schema/index.ts';

const COLUMNS = {
  employeeId: memberships.employeeId,
  learnerId: memberships.learnerId,
  groupId: memberships.groupId,
  group: memberships.group,
  runId: memberships.runId,
  addedAt: memberships.addedAt,
};

export function createMembershipRepository(db: Database): MembershipStore {
  return {
    async ofLearners(integrationId, learnerIds) {
      if (learnerIds.length === 0) return new Map();
      const rows = await db
        .select(COLUMNS)
        .from(memberships)
        .where(and(eq(memberships.integrationId, integrationId), inArray(memberships.learnerId, [...learnerIds])))
        .orderBy(asc(memberships.learnerId), asc(memberships.groupId));
      const byLearner = new Map<LearnerId, AddedMembership[]>();
      for (const row of rows) byLearner.set(row.learnerId, [...(byLearner.get(row.learnerId) ?? []), row]);
      return byLearner;
    },

    async forgetLost(integrationId, runId) {
      await db.execute(sql`
        DELETE FROM memberships m USING read_learners l, runs r
        WHERE m.integration_id = ${integrationId} AND l.run_id = ${runId} AND l.learner_id = m.learner_id
          AND r.id = ${runId} AND m.added_at < r.read_at
          AND jsonb_typeof((l.learner->'groups')::jsonb) = 'array' -- not read is not none
          AND NOT (l.learner->'groups')::jsonb ? m.group_id`);
    },

    async list(integrationId, { limit, after }) {
      const later =
        after && sql`(${memberships.learnerId}, ${memberships.groupId}) > (${after.learnerId}, ${after.groupId})`;
      return db
        .select(COLUMNS)
        .from(memberships)
        .where(and(eq(memberships.integrationId, integrationId), later))
        .orderBy(asc(memberships.learnerId), asc(memberships.groupId))
        .limit(limit);
    },
  };
}
