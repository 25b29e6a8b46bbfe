export { askForDueDates } from './ask-for-due.ts';
export { certificateTransfer } from './certificate-transfer.ts';
export { employeeUpdate } from './employee-update.ts';
export { fullSync } from './full-sync.ts';
export { pollChanges } from './poll-changes.ts';
export { scheduledCertificateTransfer } from './scheduled-certificate-transfer.ts';
export { scheduledDriftCheck } from './scheduled-drift-check.ts';
export { scheduledFullSync } from './scheduled-full-sync.ts';
