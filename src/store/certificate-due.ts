import { type SQL, sql } from 'drizzle-orm';
import { certificates as c, holds, links } from './schema/index.ts';

/** Whether nobody holds the certificate, or whoever did is not heard of any more. */
export function isUnclaimed(): SQL {
  return sql`(${c.claimedUntil} IS NULL OR ${c.claimedUntil} < now())`;
}

/** Whether there is something to be done about a certificate now, and nobody is at it. */
export function isDue(): SQL {
  return sql`(${isUnclaimed()} AND ${isUp()})`;
}

/** Whoever is held, or of no employee, costs nothing until somebody releases or links them. */
export function isUp(): SQL {
  const isLinked = sql`EXISTS (SELECT 1 FROM ${links} WHERE ${links.integrationId} = ${c.integrationId} AND ${links.learnerId} = ${c.learnerId})`;
  const isHeld = sql`EXISTS (SELECT 1 FROM ${holds} WHERE ${holds.integrationId} = ${c.integrationId} AND ${holds.employeeId} = ${c.employeeId})`;
  return sql`(
    (${c.state} = 'found' AND (${c.nextAt} IS NULL OR ${c.nextAt} <= now()))
    OR ${c.state} = 'uploading'
    OR (${c.state} IN ('unconfirmed', 'waiting', 'failed') AND ${c.nextAt} <= now())
    OR (${c.state} = 'waiting' AND ${c.code} = 'certificate-owner-held' AND NOT ${isHeld})
    OR (${c.state} = 'waiting' AND ${c.code} = 'certificate-not-linked' AND ${isLinked}))`;
}
