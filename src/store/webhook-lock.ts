import type pg from 'pg';
import type { IntegrationId } from '../domain/ids.ts';
import type { WebhookHold } from '../ports/webhook-store.ts';

/** Any number that only subscriptions use; the integration is the lock's second part. */
const WEBHOOK_LOCK = 7_215_903;

/** Null while another connection has it. It ends with its connection, so a process that dies holds nothing. */
export async function holdLock(pool: pg.Pool, id: IntegrationId): Promise<WebhookHold | null> {
  const client = await pool.connect();
  const ignore = () => {}; // without a listener a connection that breaks would end the process; who follows may be two then
  client.on('error', ignore);
  const done = (destroy: boolean) => {
    client.off('error', ignore);
    client.release(destroy);
  };
  async function release(): Promise<void> {
    const unlock = client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [WEBHOOK_LOCK, id]);
    done(
      await unlock.then(
        () => false,
        () => true,
      ),
    );
  }
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [WEBHOOK_LOCK, id]);
    if (rows[0].held) return { release };
    done(false);
    return null;
  } catch (error) {
    done(true);
    throw error;
  }
}
