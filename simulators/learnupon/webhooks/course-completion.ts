import { byLabel } from '../custom-data/custom-wire.ts';
import type { Enrollment } from '../enrollments/enrollment.ts';
import type { Portal } from '../portal.ts';

export const COURSE_COMPLETION = 'course_completion';

/** As it was seen on the wire, less the modules. */
export function courseCompletion(portal: Portal, enrollment: Enrollment): Record<string, unknown> {
  const user = portal.tables.users.get(enrollment.user_id);
  const course = portal.tables.courses.get(enrollment.course_id);
  return {
    user: {
      userId: enrollment.user_id,
      lastName: user?.last_name ?? null,
      firstName: user?.first_name ?? null,
      email: user?.email ?? null,
      username: user?.username ?? null,
      customData: user ? byLabel(portal, user.custom) : {},
    },
    enrollmentId: enrollment.id,
    courseId: enrollment.course_id,
    courseName: course?.name ?? null,
    courseReferenceCode: course?.reference_code ?? null,
    courseMetaData: {},
    modules: [],
    credits: [],
    courseAccessExpiresAt: enrollment.expires_at,
    certification: enrollment.certificate_name !== null,
    certificationName: enrollment.certificate_name,
    certExpiresAt: enrollment.cert_expires_at,
    wasRecertified: enrollment.was_recertified,
    dateEnrolled: enrollment.date_enrolled,
    dateStarted: enrollment.date_started,
    dateCompleted: enrollment.date_completed,
    percentage: enrollment.percentage,
    enrollmentStatus: enrollment.status,
    hasAttemptsRemaining: true,
  };
}
