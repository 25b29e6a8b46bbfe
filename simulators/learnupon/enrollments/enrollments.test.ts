import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  client = await learnUpon({ members: 'few', settings: { ruleDelayMs: 3_600_000 } }); // rules would enrol people meanwhile
});
afterEach(() => client.close());

const search = async (query: string) => (await client.call('GET', `/enrollments/search?${query}`)).json.enrollments;
const seeded = async (slug: string) =>
  (await client.control('GET', '/seeded')).find((one: { slug: string }) => one.slug === slug).id;

describe('LearnUpon enrolments', () => {
  it('may be several of one learner and course, each with its certificate and without a document', async () => {
    const found = await search(`user_id=${await seeded('email-same')}`);
    expect(found).toMatchObject([
      { course_name: 'Datenschutz', certificate_name: 'Datenschutz-Zertifikat', cert_expires_at: '2025-05-04' },
      { course_name: 'Datenschutz', certificate_name: 'Datenschutz-Zertifikat', cert_expires_at: '2027-05-02' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/url|pdf/i);
    expect(await search('course_name=datenschutz')).toHaveLength(3);
    expect(await search('group_id=1')).toHaveLength(5);
    expect((await client.call('GET', '/courses')).json.courses[0].num_enrolled).toBe(0);
  });

  it('are made, completed and refused a second time unless it is asked for', async () => {
    const user_id = await seeded('disabled');
    const [course] = (await client.call('GET', '/courses?name=arbeits')).json.courses;
    const Enrollment = { user_id, course_id: course.id };
    const { id } = (await client.call('POST', '/enrollments', { Enrollment })).json;
    expect((await client.call('POST', '/enrollments', { Enrollment })).status).toBe(422);
    const Markcomplete = { enrollment_id: id, date_completed: '2026-11-01T10:00:00Z' };
    await client.call('POST', '/markcompletes', { Markcomplete });
    const [done] = (await client.call('GET', `/enrollments/${id}`)).json.enrollments;
    expect(done).toMatchObject({ status: 'completed', cert_expires_at: '2027-11-01' });
    expect((await client.call('POST', '/enrollments', { Enrollment })).status).toBe(422);
    const again = { ...Enrollment, re_enroll_if_completed: true };
    expect((await client.call('POST', '/enrollments', { Enrollment: again })).status).toBe(200);
    expect(await search(`user_id=${user_id}`)).toHaveLength(2);
  });

  it('answer 200 to what they do not do', async () => {
    const [done] = await search(`user_id=${await seeded('instructor')}`);
    const path = `/enrollments/${done.id}`;
    expect((await client.call('PATCH', path, { Enrollment: { due_date: '2030-01-01' } })).json).toEqual({
      success: 'ok',
    });
    expect((await client.call('PATCH', path, { status: 'failed' })).json).toEqual({ success: 'ok' });
    expect((await client.call('GET', path)).json.enrollments[0]).toEqual(done);
    expect((await client.call('DELETE', path)).json).toEqual({});
    expect((await client.call('DELETE', path, { remove_from_history: true })).status).toBe(400);
    expect((await client.call('GET', path)).status).toBe(200);
    await client.call('DELETE', path, { remove_from_history: 'true' });
    expect((await client.call('GET', path)).status).toBe(404);
  });
});
