import type { Call, Reply, Route } from '../../shared/calls.ts';
import { asSeen, isStale, pageReply } from '../paging.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import type { Course, Enrollment } from './enrollment.ts';
import { enrollmentRow } from './enrollment-wire.ts';

export function readEnrollmentRoutes(portal: Portal): Route[] {
  return [
    { endpoint: 'GET /enrollments/search', handle: (call) => searchEnrollments(portal, call) },
    { endpoint: 'GET /enrollments/{id}', handle: (call) => showEnrollment(portal, call) },
    { endpoint: 'GET /courses', handle: (call) => listCourses(portal, call) },
    { endpoint: 'GET /certifications', handle: (call) => listCertifications(portal, call) },
  ];
}

type Filter = (portal: Portal, enrollment: Enrollment, asked: string) => boolean;

const FILTERS: Record<string, Filter> = {
  user_id: (_, { user_id }, asked) => `${user_id}` === asked,
  email: ({ tables }, { user_id }, asked) => tables.users.get(user_id)?.email === asked,
  username: ({ tables }, { user_id }, asked) => tables.users.get(user_id)?.username === asked,
  course_id: (_, { course_id }, asked) => `${course_id}` === asked,
  course_name: ({ tables }, { course_id }, asked) => isLike(tables.courses.get(course_id), asked),
  date_from: (_, { updated_at }, asked) => updated_at.slice(0, asked.length) >= asked,
  date_to: (_, { updated_at }, asked) => updated_at.slice(0, asked.length) <= asked,
};

function isLike(course: Course | undefined, asked: string): boolean {
  return course?.name.toLowerCase().includes(asked.toLowerCase()) ?? false;
}

/** What it does not know it does not look at, so that everybody's enrolments come. */
function searchEnrollments(portal: Portal, call: Call): Reply {
  const asked = Object.entries(FILTERS).filter(([name]) => call.query.has(name));
  const { enrollments } = portal.tables;
  const rows = asSeen(call, enrollments, enrollments.all()).filter((row) =>
    asked.every(([name, holds]) => holds(portal, row, `${call.query.get(name)}`)),
  );
  return pageReply(portal, call, rows, (page) => ({ enrollments: page.map((row) => enrollmentRow(portal, row)) }));
}

function showEnrollment(portal: Portal, call: Call): Reply {
  const row = portal.tables.enrollments.get(Number(call.params.id), isStale(call));
  return row ? json(200, { enrollments: [enrollmentRow(portal, row)] }) : refusal(404, 'Enrollment not found');
}

function listCourses(portal: Portal, call: Call): Reply {
  const name = call.query.get('name')?.toLowerCase() ?? '';
  const { courses, enrollments } = portal.tables;
  const rows = courses.all().filter((course) => course.name.toLowerCase().includes(name));
  return pageReply(portal, call, rows, (page) => ({
    courses: page.map(({ certificate: _title, certificateMonths: _months, ...course }) => ({
      ...course,
      num_enrolled: portal.settings.laggingCounts ? 0 : enrollments.by('course', `${course.id}`).length,
    })),
  }));
}

/** Templates, and not what anybody earned. */
function listCertifications(portal: Portal, call: Call): Reply {
  const rows = portal.tables.courses.all().filter(({ certificate }) => certificate !== null);
  return pageReply(portal, call, rows, (page) => ({
    certifications: page.map(({ id, certificate }) => ({ guid: `tpl-${id}`, title: certificate })),
  }));
}
