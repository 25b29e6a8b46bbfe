import { setCurrentDetails } from '@temporalio/workflow';
import type { LookResult } from '../domain/certificates/transfer-result.ts';
import type { TransferState } from './transfer-state.ts';

export function showTransfer(state: TransferState, now: number): void {
  setCurrentDetails([filed(state), left(state, now), asides(state)].filter(Boolean).join(', '));
}

export function showCancelledTransfer(state: TransferState): void {
  setCurrentDetails(
    `${filed(state)}. **Cancelled, and paused**: nothing more is filed until somebody resumes it, as with \`matrikel certificates resume\``,
  );
}

export function showLook({ found, due, unlinked, failed, stopped }: LookResult, goesOn: boolean): void {
  const words = [
    `**${text(found)} new certificates**, ${text(due)} to be filed`,
    unlinked > 0 && `${text(unlinked)} of nobody who is linked`,
    failed && `the LMS could not be read: \`${failed}\``,
    stopped && `**nothing is filed**: \`${stopped}\``,
    goesOn && 'a transfer goes on already',
  ];
  setCurrentDetails(words.filter(Boolean).join(', '));
}

function filed({ counts, due, handled }: TransferState): string {
  return `**${text(counts.filed)} of ${text(handled + due)} filed**`;
}

function left(state: TransferState, now: number): string {
  if (state.stopped) return `stopped: \`${state.stopped}\``;
  return state.due === 0 ? '' : `about ${text(state.progress(now).minutesLeft)} min left`;
}

function asides({ counts: { failed, waiting, unconfirmed } }: TransferState): string {
  const words = [
    failed && `${failed} failed`,
    waiting && `${waiting} wait`,
    unconfirmed && `${unconfirmed} unconfirmed`,
  ];
  return words.filter(Boolean).join(', ');
}

function text(count: number): string {
  return count.toLocaleString('en');
}
