import type { ControlRoute } from '../../shared/control-route.ts';
import { ok } from '../../shared/control-routes.ts';
import type { SeededIndex } from '../seed/seed-site.ts';
import type { Site } from '../site.ts';
import { accessControl } from './access.ts';
import { cohortControl } from './cohorts.ts';
import { fieldControl } from './fields.ts';
import { issueControl } from './issues.ts';
import { userControl } from './users.ts';

export function moodleControl(site: Site, seeded: SeededIndex): ControlRoute[] {
  return [
    ...accessControl(site),
    ...userControl(site),
    ...fieldControl(site),
    ...cohortControl(site),
    ...issueControl(site),
    { endpoint: 'GET /_sim/seeded', handle: () => ok(seeded) },
  ];
}
