import type { Route } from '../shared/calls.ts';
import { definitionsRoute } from './custom-data/custom-wire.ts';
import { readEnrollmentRoutes } from './enrollments/read-enrollments.ts';
import { writeEnrollmentRoutes } from './enrollments/write-enrollments.ts';
import { readGroupRoutes } from './groups/read-groups.ts';
import { writeGroupRoutes } from './groups/write-groups.ts';
import { membershipRoutes } from './groups/write-memberships.ts';
import { readInviteRoutes } from './invites/read-invites.ts';
import { writeInviteRoutes } from './invites/write-invites.ts';
import type { Portal } from './portal.ts';
import { portalsRoute } from './portals.ts';
import { createUserRoute } from './users/create-user.ts';
import { deleteUserRoute } from './users/delete-user.ts';
import { readUserRoutes } from './users/read-users.ts';
import { updateUserRoute } from './users/update-user.ts';

export function learnUponRoutes(portal: Portal): Route[] {
  return [
    portalsRoute(portal),
    definitionsRoute(portal),
    ...readUserRoutes(portal),
    createUserRoute(portal),
    updateUserRoute(portal),
    deleteUserRoute(portal),
    ...readGroupRoutes(portal),
    ...writeGroupRoutes(portal),
    ...membershipRoutes(portal),
    ...readInviteRoutes(portal),
    ...writeInviteRoutes(portal),
    ...readEnrollmentRoutes(portal),
    ...writeEnrollmentRoutes(portal),
  ];
}
