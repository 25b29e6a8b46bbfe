import type { Portal } from '../portal.ts';
import type { Enrollment } from './enrollment.ts';

/** A certificate is a name and a date. There is no document, and no address of one. */
export function enrollmentRow({ tables }: Portal, enrollment: Enrollment): unknown {
  const user = tables.users.get(enrollment.user_id);
  const course = tables.courses.get(enrollment.course_id);
  return {
    ...enrollment,
    email: user?.email ?? null,
    username: user?.username ?? null,
    first_name: user?.first_name ?? null,
    last_name: user?.last_name ?? null,
    course_source_id: course?.source_id ?? null,
    course_name: course?.name ?? null,
    version: course?.version ?? null,
  };
}
