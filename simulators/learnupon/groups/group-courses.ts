import { blankEnrollment } from '../enrollments/enrollment.ts';
import type { Portal } from '../portal.ts';
import type { Group } from './group.ts';

/** Enrols a new member in the courses of the group; answers in how many. */
export function enroll(portal: Portal, userId: number, group: Group): number {
  const { enrollments } = portal.tables;
  const held = new Set(enrollments.by('user', `${userId}`).map(({ course_id }) => course_id));
  const fresh = group.courses.filter((id) => !held.has(id));
  for (const courseId of fresh) portal.put('enrollments', blankEnrollment(enrollments.nextId(), userId, courseId));
  return fresh.length;
}

/** What is completed stays; other enrolments in the courses of the group go. */
export function unenroll(portal: Portal, userId: number, group: Group): void {
  for (const { id, course_id, date_completed } of portal.tables.enrollments.by('user', `${userId}`)) {
    if (group.courses.includes(course_id) && date_completed === null) portal.remove('enrollments', id);
  }
}
