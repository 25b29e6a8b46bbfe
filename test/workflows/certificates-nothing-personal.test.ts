import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_CERTIFICATES } from '../../src/domain/certificates/certificate-settings.ts';
import { createTransferWorkflows } from '../../src/runs/transfer-workflows.ts';
import { certificatesId } from '../../src/workflows/ids.ts';
import {
  SCHEDULED_CERTIFICATE_TRANSFER,
  type ScheduledTransferResult,
} from '../../src/workflows/scheduled-messages.ts';
import { toldBy, whatTellsOfPeople, withMailDomains } from '../support/telling.ts';
import { startWorld, type World } from '../support/world.ts';
import { textsOf } from './history-payloads.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const TITLE = 'Umgang mit Kreuzallergien';
const MADE = 12;

let world: World;
beforeAll(async () => {
  world = await startWorld({ employees: 60, lmsExtensions: true });
  await world.elearnio.settings({ extensions: true, certificateRender: 'on-issue', certificateRenderMs: 0 });
  await world.sync();
  await world.elearnio.call('POST', 'certificates', { count: MADE, course_title: TITLE });
  await world.store.integrations.change(world.integration.id, { certificates: { ...NO_CERTIFICATES, enabled: true } });
});
afterAll(() => world?.stop());

/** The transfer's history, and a look's by schedule after it, when both have ended. */
async function histories(): Promise<{ transfer: WorkflowHandle; look: WorkflowHandle }> {
  const { temporal, taskQueue, integration } = world;
  const { client } = temporal;
  await createTransferWorkflows({ client, taskQueue, heartbeatTimeoutMs: 10_000 }).start(integration);
  const transfer = client.workflow.getHandle(certificatesId(integration.id));
  await transfer.result();
  const look = await client.workflow.start(SCHEDULED_CERTIFICATE_TRANSFER, {
    ...{ workflowId: 'a-look', taskQueue, args: [{ integrationId: integration.id }] },
  });
  await look.result();
  return { transfer, look };
}

describe('certificates', () => {
  it('are filed without a name, an address, an employee or a title in any history (invariant 9)', async () => {
    const { transfer, look } = await histories();
    const { byState } = await world.store.certificateBook.tally(world.integration.id);
    expect(byState.transferred).toBeGreaterThan(MADE / 2); // some are of members who belong to no employee
    const documents: { comment: string }[] = await world.personio.call('GET', 'documents');
    expect(documents.filter(({ comment }) => comment.includes('Matrikel-'))).toHaveLength(byState.transferred);

    const rows = await world.store.certificateBook.list(world.integration.id, { limit: 100 });
    const ids = rows.flatMap(({ employeeId, sourceId, marker }) => [employeeId, sourceId, marker]);
    const telling = withMailDomains(await whatTellsOfPeople(world));
    for (const handle of [transfer, look]) {
      const text = textsOf(await handle.fetchHistory()).join('\n');
      expect(text).toContain('lookForCertificates');
      expect(toldBy(text, [...telling, { what: 'title', text: TITLE }])).toEqual([]);
      for (const id of ids) expect(text).not.toContain(`"${id}"`);
    }
    const looked: ScheduledTransferResult = await look.result();
    expect(looked).toMatchObject({ due: 0, begun: false });
  });
});
