import type { Call, Reply, Route } from '../../shared/calls.ts';
import { isDate } from '../custom-data/custom-value.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { type Body, created, flag, readBody, wrapped, write } from '../request.ts';
import { stamp } from '../users/user.ts';
import { keysIn } from '../users/user-keys.ts';
import { complete } from './complete.ts';
import { blankEnrollment, type EnrollmentStatus } from './enrollment.ts';

const DONE = ['completed', 'passed', 'failed'];

export function writeEnrollmentRoutes(portal: Portal): Route[] {
  return [
    write(portal, 'POST /enrollments', (call) => enrollUser(portal, call)),
    write(portal, 'PATCH /enrollments/{id}', (call) => patchEnrollment(portal, call)),
    write(portal, 'DELETE /enrollments/{id}', (call) => deleteEnrollment(portal, call)),
    write(portal, 'POST /markcompletes', (call) => markComplete(portal, call)),
  ];
}

function enrollUser(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'Enrollment');
  if ('refused' in request) return request.refused;
  const { inner } = request;
  const { users, courses, enrollments } = portal.tables;
  const { email, username } = keysIn(inner);
  const byKey = email === null ? users.by('username', `${username}`) : users.by('email', email.toLowerCase());
  const user = users.get(Number(inner.user_id)) ?? byKey[0];
  const course = courses.get(Number(inner.course_id)) ?? courses.all().find(({ name }) => name === inner.course_name);
  if (!user || !course) return refusal(404, user ? 'Course not found' : 'User not found');
  const held = enrollments.by('user', `${user.id}`).filter(({ course_id }) => course_id === course.id);
  const open = held.some(({ date_completed }) => date_completed === null);
  if (open || (held.length > 0 && !flag(inner.re_enroll_if_completed))) return refusal(422, 'User is already enrolled');
  const id = enrollments.nextId();
  portal.put('enrollments', { ...blankEnrollment(id, user.id, course.id), ...datesIn(inner) });
  return created(portal, { id });
}

function datesIn(inner: Body): { due_date?: string; expires_at?: string } {
  const { due_date, expires_at } = inner;
  return { ...(isDate(due_date) ? { due_date } : {}), ...(isDate(expires_at) ? { expires_at } : {}) };
}

/** Bare. A wrapped body and any other key are answered as well, and nothing happens. */
function patchEnrollment(portal: Portal, call: Call): Reply {
  const body = readBody(call);
  if ('refused' in body) return body.refused;
  const enrollment = portal.tables.enrollments.get(Number(call.params.id));
  if (!enrollment) return refusal(404, 'Enrollment not found');
  const dates = datesIn(body.inner);
  if (Object.keys(dates).length > 0) portal.put('enrollments', { ...enrollment, ...dates, updated_at: stamp() });
  return json(200, { success: 'ok' });
}

/** A completed one goes only with the flag, and only where that is a text. Without it, nothing happens. */
function deleteEnrollment(portal: Portal, call: Call): Reply {
  const body = readBody(call);
  if ('refused' in body) return body.refused;
  const enrollment = portal.tables.enrollments.get(Number(call.params.id));
  if (!enrollment) return refusal(404, 'Enrollment not found');
  const { remove_from_history: wanted } = body.inner;
  if (typeof wanted === 'boolean') return refusal(400, 'Enrollment could not be removed');
  if (enrollment.date_completed === null || wanted === 'true') portal.remove('enrollments', enrollment.id);
  return json(200, {});
}

function markComplete(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'Markcomplete');
  if ('refused' in request) return request.refused;
  const { enrollment_id, date_completed, status = 'completed', percentage, award_certs } = request.inner;
  const enrollment = portal.tables.enrollments.get(Number(enrollment_id));
  if (!enrollment) return refusal(404, 'Enrollment not found');
  if (!DONE.includes(`${status}`)) return refusal(422, 'Status is invalid');
  if (percentage !== undefined && status === 'completed') return refusal(422, 'Percentage needs passed or failed');
  complete(portal, enrollment, {
    status: status as EnrollmentStatus,
    award: flag(award_certs) ?? true,
    ...(typeof date_completed === 'string' ? { date_completed } : {}),
    ...(typeof percentage === 'number' ? { percentage } : {}),
  });
  return created(portal, { id: enrollment.id });
}
