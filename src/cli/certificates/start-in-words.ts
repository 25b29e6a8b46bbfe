import type { Schemas } from '../../client/index.ts';
import { amountText } from './certificates-in-words.ts';

/** What follows from switching on, after the first look or while it goes on. `name` is the integration's. */
export function startText(transfer: Schemas['CertificateTransfer'], name: string): string {
  const amount = amountText(transfer);
  if (transfer.looksAtEverything) return `Switched on. The LMS is still being read; so far: ${amount}.`;
  if (transfer.state === 'paused') return `Switched on and paused. To be filed: ${amount}.`;
  if (transfer.due === 0) return 'Switched on. Nothing is to be filed now.';
  const begun = transfer.state === 'working' || transfer.state === 'idle';
  if (!begun) return `Switched on. To be filed: ${amount}, as soon as what stands below is settled.`;
  return `Switched on. To be filed: ${amount}. This has begun; "matrikel certificates pause ${name}" stops it.`;
}

/** Before anything is filed. */
export function startQuestion(transfer: Schemas['CertificateTransfer']): string {
  const amount = amountText(transfer);
  return transfer.looksAtEverything
    ? `The LMS is still being read; so far ${amount}. File them, and all that follow?`
    : `File ${amount}, and all that follow?`;
}
