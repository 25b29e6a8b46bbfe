import type { Portal } from '../portal.ts';
import { stamp } from '../users/user.ts';
import type { Enrollment, EnrollmentStatus } from './enrollment.ts';

export type Completion = { status?: EnrollmentStatus; date_completed?: string; percentage?: number; award?: boolean };

/** The end of a course: a certificate if the course gives one, and word of it to those who subscribed. */
export function complete(portal: Portal, enrollment: Enrollment, done: Completion = {}): Enrollment {
  const { status = 'completed', date_completed = stamp(), percentage = 100, award = true } = done;
  const course = portal.tables.courses.get(enrollment.course_id);
  const earned = award && status !== 'failed' ? (course?.certificate ?? null) : null;
  const finished = portal.put('enrollments', {
    ...enrollment,
    status,
    percentage,
    percentage_complete: 100,
    date_started: enrollment.date_started ?? enrollment.date_enrolled,
    date_completed,
    certificate_name: earned,
    cert_expires_at: earned === null ? null : monthsLater(date_completed, course?.certificateMonths ?? null),
    updated_at: stamp(),
  });
  portal.after(() => portal.onCompletion(finished));
  return finished;
}

function monthsLater(moment: string, months: number | null): string | null {
  if (months === null) return null;
  const date = new Date(moment);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
