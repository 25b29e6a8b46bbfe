import type { ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import { type Completion, complete } from '../enrollments/complete.ts';
import { blankEnrollment, type Course, type Enrollment } from '../enrollments/enrollment.ts';
import type { Portal } from '../portal.ts';
import { onFound } from './users.ts';

/** Learning happens outside of the API; a learner may hold one course many times. */
export function enrollmentControl(portal: Portal): ControlRoute[] {
  const { enrollments, courses, users } = portal.tables;
  const found = (id = '') => enrollments.get(Number(id));
  return [
    { endpoint: 'GET /_sim/courses', what: 'courses with their certificates', handle: () => ok(courses.all()) },
    {
      endpoint: 'POST /_sim/courses',
      what: 'makes a course, such as { "name": "Brandschutz", "certificate": "Nachweis", "certificateMonths": 12 }',
      handle: ({ body }) => {
        const blank = { version: 1, source_id: null, reference_code: null, certificate: null, certificateMonths: null };
        const course = { name: '', ...blank, ...(body as Partial<Course>), id: courses.nextId() };
        return course.name === '' ? refused('A course needs a name.') : ok(portal.put('courses', course), 201);
      },
    },
    { endpoint: 'GET /_sim/enrollments', what: 'every enrolment', handle: () => ok(enrollments.all()) },
    {
      endpoint: 'POST /_sim/enrollments',
      what: 'enrols: { "user_id": 7410001, "course_id": 3101 }, once more if need be; other keys go with it',
      handle: ({ body }) => {
        const { user_id = 0, course_id = 0, ...rest } = body as Partial<Enrollment>;
        if (!users.get(user_id) || !courses.get(course_id)) return refused('There is no such user or course.', 404);
        const id = enrollments.nextId();
        return ok(portal.put('enrollments', { ...blankEnrollment(id, user_id, course_id), ...rest, id }), 201);
      },
    },
    {
      endpoint: 'PATCH /_sim/enrollments/{id}',
      what: 'changes one, without word to anybody',
      handle: ({ params, body }) =>
        onFound(found(params.id), (one) => ok(portal.put('enrollments', { ...one, ...(body as object), id: one.id }))),
    },
    {
      endpoint: 'POST /_sim/enrollments/{id}/complete',
      what: 'the learner is done; webhooks go out. May hold status, date_completed, percentage, award',
      handle: ({ params, body }) => onFound(found(params.id), (one) => ok(complete(portal, one, body as Completion))),
    },
  ];
}
