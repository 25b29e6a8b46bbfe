import { stamp } from '../users/user.ts';

export type Course = {
  id: number;
  name: string;
  version: number;
  source_id: number | null;
  reference_code: string | null;
  /** Title of the certificate that a completion earns, and how long it is good. */
  certificate: string | null;
  certificateMonths: number | null;
};

export type EnrollmentStatus = 'not_started' | 'in_progress' | 'completed' | 'passed' | 'failed' | 'pending_review';

export type Enrollment = {
  id: number;
  user_id: number;
  course_id: number;
  status: EnrollmentStatus;
  percentage: number | null;
  percentage_complete: number;
  date_enrolled: string;
  date_started: string | null;
  date_completed: string | null;
  due_date: string | null;
  expires_at: string | null;
  certificate_name: string | null;
  cert_expires_at: string | null;
  was_recertified: boolean;
  unenrolled: boolean;
  updated_at: string;
};

export function blankEnrollment(id: number, userId: number, courseId: number): Enrollment {
  const now = stamp();
  return {
    id,
    user_id: userId,
    course_id: courseId,
    status: 'not_started',
    percentage: null,
    percentage_complete: 0,
    date_enrolled: now,
    date_started: null,
    date_completed: null,
    due_date: null,
    expires_at: null,
    certificate_name: null,
    cert_expires_at: null,
    was_recertified: false,
    unenrolled: false,
    updated_at: now,
  };
}
