import { certificatesInTime } from '../../src/api/certificates/certificates-in-time.ts';
import { findOwner } from '../../src/api/certificates/import/find-owner.ts';
import { type TestApi, testApi } from '../../src/api/testing/test-api.ts';
import { createCertificateTransfers } from '../../src/runs/certificate-transfers.ts';
import { createSchedules } from '../../src/runs/schedules/index.ts';
import type { SimulatorControl } from './simulator-control.ts';
import type { World } from './world.ts';

/** What Matrikel writes into the comment of a document, as a pattern for `GET /_sim/documents/counts`. */
const MARKER = 'Matrikel-[0-9a-hjkmnp-tv-z]{26}';

/** As the elearnio simulator holds it. */
export interface SimCertificate {
  readonly id: number;
  readonly memberId: number;
  readonly course: { readonly title: string };
  readonly issuedAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly sha256: string;
}

/** As the Personio simulator holds it. */
export interface SimDocument {
  readonly v1Id: number;
  readonly v2Id: string;
  readonly ownerId: string;
  readonly category: string | null;
  readonly title: string;
  readonly comment: string | null;
  /** `yyyy-mm-dd`. */
  readonly date: string | null;
  readonly sha256: string;
}

export interface DocumentCounts {
  readonly documents: number;
  readonly uploads: number;
  readonly duplicatesByMarker: number;
  readonly duplicatesByContent: number;
  readonly withoutMarker: number;
}

export function documentCounts(personio: SimulatorControl): Promise<DocumentCounts> {
  return personio.call('GET', `documents/counts?marker=${encodeURIComponent(MARKER)}`);
}

/** The API over the store, the vendors and the Temporal of a world, as far as certificates need it. */
export function apiOf({ store, connections, temporal, taskQueue }: World): Promise<TestApi> {
  const { client } = temporal;
  const { integrations, certificateBook, certificateReads, imports, links } = store;
  return testApi({
    ...{ integrations, certificateBook, certificateReads, imports },
    certificateTransfers: createCertificateTransfers({ client, ...store, taskQueue, heartbeatTimeoutMs: 10_000 }),
    certificatesNow: certificatesInTime(connections),
    ownerOf: findOwner(connections, links),
    schedules: createSchedules({ client, ...store, taskQueue }),
  });
}
