import type { ChangeRefusal } from '../../ports/integration-store.ts';
import { ApiError } from '../http/api-error.ts';
import { nameTaken } from './name-taken.ts';
import { runGoesOn } from './run-goes-on.ts';

interface Words {
  readonly name: string;
  /** What cannot be done while a run goes on, and what can afterwards. */
  readonly meanwhile: string;
  readonly afterwards: string;
}

/** Why the store did not write a change, for whoever asked for it. */
export function refusedChange(refusal: ChangeRefusal, { name, meanwhile, afterwards }: Words): ApiError {
  if (refusal === 'name-taken') return nameTaken(name);
  if (refusal === 'changed-meanwhile') return changedMeanwhile();
  if (refusal === 'people-linked') return PORTAL_IN_USE;
  return runGoesOn(refusal.openRun, { meanwhile, afterwards });
}

export function changedMeanwhile(): ApiError {
  return new ApiError({
    code: 'changed-meanwhile',
    detail: 'Somebody has changed this integration since you read it. Nothing was saved.',
    remedy: 'Read it again with GET, make your change to what it is now, and send it with the new ETag.',
  });
}

const PORTAL_IN_USE = new ApiError({
  code: 'portal-in-use',
  detail:
    'Employees are linked to accounts of the present portal; at another address the same account ids may belong to other people. So lms.baseUrl stays as it is.',
  remedy: 'Make a new integration for the other portal; this one keeps its accounts.',
});
