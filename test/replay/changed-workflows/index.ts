import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../../src/activities/index.ts';
import * as asTheyAre from '../../../src/workflows/index.ts';

const { isPaused } = proxyActivities<Activities>({ startToCloseTimeout: '1 minute' });

/** The workflows with one activity more, unguarded: what a careless change looks like to a run that is under way. */
export const fullSync = changed(asTheyAre.fullSync);
export const scheduledDriftCheck = changed(asTheyAre.scheduledDriftCheck);
export const scheduledFullSync = changed(asTheyAre.scheduledFullSync);
export const askForDueDates = changed(asTheyAre.askForDueDates);
export const certificateTransfer = changed(asTheyAre.certificateTransfer);
export const scheduledCertificateTransfer = changed(asTheyAre.scheduledCertificateTransfer);
export const pollChanges = changed(asTheyAre.pollChanges);
export const employeeUpdate = changed(asTheyAre.employeeUpdate);

function changed<Input, Result>(asItIs: (input: Input) => Promise<Result>): (input: Input) => Promise<Result> {
  return async (input) => {
    await isPaused('a-run' as Parameters<typeof isPaused>[0]);
    return asItIs(input);
  };
}
