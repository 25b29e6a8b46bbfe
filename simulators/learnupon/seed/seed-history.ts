import type { Enrollment } from '../enrollments/enrollment.ts';
import type { Portal } from '../portal.ts';

/** Learning that is over: one learner with one course twice, one certificate that has run out, one under way. */
const HISTORY: readonly { slug: string; course: string; completed: string | null; expires: string | null }[] = [
  { slug: 'email-same', course: 'Datenschutz', completed: '2023-05-04T09:30:00Z', expires: '2025-05-04' },
  { slug: 'email-same', course: 'Datenschutz', completed: '2025-05-02T10:00:00Z', expires: '2027-05-02' },
  { slug: 'in-pilot-group', course: 'Datenschutz', completed: '2026-02-11T15:45:00Z', expires: '2028-02-11' },
  { slug: 'custom-drift', course: 'Arbeitssicherheit', completed: null, expires: null },
  { slug: 'instructor', course: 'Willkommen', completed: '2025-06-01T12:00:00Z', expires: null },
];

export function seedHistory(portal: Portal, seeded: readonly { slug: string; id: number }[]): void {
  const { courses, enrollments } = portal.tables;
  for (const { slug, course: name, completed, expires } of HISTORY) {
    const user = seeded.find((one) => one.slug === slug);
    const course = courses.all().find((one) => one.name === name);
    if (!user || !course) continue;
    const begun = '2023-04-01T08:00:00Z';
    const row: Enrollment = {
      id: enrollments.nextId(),
      user_id: user.id,
      course_id: course.id,
      status: completed ? 'completed' : 'in_progress',
      percentage: completed ? 100 : null,
      percentage_complete: completed ? 100 : 40,
      date_enrolled: begun,
      date_started: begun,
      date_completed: completed,
      due_date: null,
      expires_at: null,
      certificate_name: completed ? course.certificate : null,
      cert_expires_at: expires,
      was_recertified: false,
      unenrolled: false,
      updated_at: completed ?? begun,
    };
    portal.put('enrollments', row);
  }
}
