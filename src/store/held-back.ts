import { type SQL, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';

/**
 * Whether nobody may write for the person of `s`, at this moment and not only when the plan was made; `r` is the run. An undo writes for those it
 * holds itself.
 */
export function isHeldBack(integrationId: IntegrationId): SQL {
  return sql`(EXISTS (SELECT 1 FROM holds h WHERE h.integration_id = ${integrationId} AND h.employee_id = s.employee_id
      AND NOT (h.reason = 'undo' AND r.kind = 'undo'))
    OR EXISTS (SELECT 1 FROM tombstones t WHERE t.integration_id = ${integrationId} AND t.employee_id = s.employee_id))`;
}
