import type { Scenario } from '../scenario.ts';
import { attributeDuplicated, attributeRenamed, attributeReplaced } from './attribute-settings.ts';
import { certificatesBadFiles } from './certificates-bad-files.ts';
import { certificatesKilledWorker } from './certificates-killed-worker.ts';
import { certificatesListedLate } from './certificates-listed-late.ts';
import { certificatesOlderBackup } from './certificates-older-backup.ts';
import { certificatesRightsWithdrawn } from './certificates-rights-withdrawn.ts';
import { certificatesTwoWorkers } from './certificates-two-workers.ts';
import { clockJumped } from './clock-jumped.ts';
import { clocksGoBack, clocksGoBackInUtc, clocksGoForward, clocksGoForwardInUtc } from './clocks-change.ts';
import { domainChanged } from './domain-changed.ts';
import { emptyList } from './empty-list.ts';
import { emptyPortal } from './empty-portal.ts';
import { halfList } from './half-list.ts';
import { keyRevoked } from './key-revoked.ts';
import { killedPostgres, killedTemporal, killedWorker } from './killed-in-every-phase.ts';
import { massDeparture } from './mass-departure.ts';
import { numberClash } from './number-clash.ts';
import { oneFails } from './one-fails.ts';
import { rehired } from './rehired.ts';
import { rightsWithdrawn } from './rights-withdrawn.ts';
import { settingsChanged } from './settings-changed.ts';
import { sharedAddress } from './shared-address.ts';
import { temporalAway } from './temporal-away.ts';
import { temporalAwayChanges } from './temporal-away-changes.ts';
import { tokenExpires } from './token-expires.ts';
import { twoRunsAtOnce } from './two-runs-at-once.ts';
import { unreadableEmail, unreadableScope, unreadableStatus } from './unreadable-attribute.ts';
import { unstablePages } from './unstable-pages.ts';
import { createTimesOut, groupChangeTimesOut, html502, storm429 } from './vendor-faults.ts';
import { webhookFlood } from './webhook-flood.ts';
import { webhookForged } from './webhook-forged.ts';
import { webhookMissing } from './webhook-missing.ts';
import { webhookEarly, webhooksOutOfOrder, webhookTwice } from './webhooks-astray.ts';
import { workerAway } from './worker-away.ts';

/** Every disaster. A new one is a file and a line here; it is then part of `npm test` and of `npm run rehearse`. */
export const SCENARIOS: readonly Scenario[] = [
  massDeparture, // the longest first, so that nobody waits for it in the end
  webhookEarly,
  webhookFlood,
  certificatesListedLate,
  certificatesBadFiles,
  certificatesRightsWithdrawn,
  emptyList,
  halfList,
  unreadableStatus,
  unreadableEmail,
  unreadableScope,
  attributeRenamed,
  attributeDuplicated,
  attributeReplaced,
  ...unstablePages,
  emptyPortal,
  tokenExpires,
  rightsWithdrawn,
  keyRevoked,
  storm429,
  html502,
  createTimesOut,
  groupChangeTimesOut,
  oneFails,
  twoRunsAtOnce,
  settingsChanged,
  rehired,
  sharedAddress,
  numberClash,
  domainChanged,
  webhookMissing,
  webhookTwice,
  webhooksOutOfOrder,
  webhookForged,
  clocksGoForward,
  clocksGoBack,
  clocksGoForwardInUtc,
  clocksGoBackInUtc,
  killedWorker,
  killedTemporal,
  killedPostgres,
  temporalAway,
  temporalAwayChanges,
  workerAway,
  clockJumped,
  certificatesKilledWorker,
  certificatesTwoWorkers,
  certificatesOlderBackup,
];
