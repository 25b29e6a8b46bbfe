import { inStore } from './servers-of.ts';
import type { House } from './theatre.ts';

/**
 * Minutes pass for hints that wait, without anybody waiting for them: the store alone knows how old they are, so they become older
 * there. The API is killed, since it looks for hints that were left behind at its start, and else every half minute.
 */
export async function minutesPass(house: House, integrationId: string, minutes: number): Promise<void> {
  await inStore(
    house,
    `UPDATE hints SET received_at = received_at - $2 * interval '1 minute', passed_on_at = passed_on_at - $2 * interval '1 minute'
     WHERE integration_id = $1 AND served_at IS NULL`,
    [integrationId, minutes],
  );
  await house.installation.kill('api');
}
