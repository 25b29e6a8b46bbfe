import { listIssues } from './certificates/list-issues.ts';
import { createCohorts } from './cohorts/create-cohorts.ts';
import { getCohorts, getMembers, searchCohorts } from './cohorts/read-cohorts.ts';
import { addMembers, removeMembers } from './cohorts/write-members.ts';
import { siteInfo } from './site-info.ts';
import { createUsers } from './users/create-users.ts';
import { deleteUsers } from './users/delete-users.ts';
import { usersByCriteria, usersByField } from './users/find-users.ts';
import { updateUsers } from './users/update-users.ts';
import type { WsFunction } from './wire/function.ts';

const OTHERS: readonly WsFunction[] = [
  createUsers,
  updateUsers,
  deleteUsers,
  usersByField,
  usersByCriteria,
  createCohorts,
  getCohorts,
  searchCohorts,
  getMembers,
  addMembers,
  removeMembers,
  listIssues,
];

export const FUNCTIONS: ReadonlyMap<string, WsFunction> = new Map(
  [siteInfo(OTHERS), ...OTHERS].map((one) => [one.name, one]),
);
