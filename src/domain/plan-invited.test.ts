import { expect, it } from 'vitest';
import { DEFAULT_DATES } from './dates/date-settings.ts';
import { type EmployeeId, type LearnerId, unknownInvitation } from './ids.ts';
import type { Invitation } from './learner.ts';
import type { Match } from './matching.ts';
import { planPerson } from './plan-person.ts';
import { aGroup, aLearner, anEmployee, can, rulesFor } from './testing/builders.ts';

const ID = 'invitation:1' as LearnerId;
const LINKED: Match = { outcome: 'linked', learnerId: ID };

function planned(invitation: Invitation, status: string, invitations: 'automatic' | 'by-hand' = 'automatic') {
  const learner = { ...aLearner('1'), id: ID, status: can.inactiveStatus, invitation };
  const { steps, problems } = planPerson(anEmployee('1', { status }), LINKED, learner, rulesFor({ invitations }));
  return { steps: steps.map(({ kind }) => kind), codes: problems.map(({ code }) => code) };
}

it('leaves whoever is invited alone until they accept, and never invites twice', () => {
  expect(planned('open', 'active')).toEqual({ steps: [], codes: ['invitation-open'] });
  expect(planned('over', 'active')).toEqual({ steps: [], codes: ['invitation-over'] });
});

it('says that somebody who left can still accept', () => {
  expect(planned('open', 'inactive')).toEqual({ steps: [], codes: ['invitation-open-after-leaving'] });
});

it('says so from the end of the last day on, where access ends with it', () => {
  const codes = (today: string) => {
    const leaver = anEmployee('1', { last_working_day: '2026-12-04' });
    const rules = rulesFor({ dates: { ...DEFAULT_DATES, lastDay: 'end-access' } }, {}, today);
    const invited = { ...aLearner('1'), id: ID, status: can.inactiveStatus, invitation: 'open' } as const;
    return planPerson(leaver, LINKED, invited, rules).problems.map(({ code }) => code);
  };
  expect(codes('2026-12-04')).toEqual(['invitation-open']);
  expect(codes('2026-12-05')).toEqual(['invitation-open-after-leaving']);
});

it('makes the account itself where invitations are no longer sent and the old one is over', () => {
  expect(planned('over', 'active', 'by-hand').steps).toEqual(['create']);
  expect(planned('open', 'active', 'by-hand').steps).toEqual([]);
});

it('makes no second account for whoever accepted, in either mode, and names them also after they left', () => {
  for (const mode of ['automatic', 'by-hand'] as const)
    for (const status of ['active', 'inactive'])
      expect(planned('accepted', status, mode)).toEqual({ steps: [], codes: ['invitation-accepted'] });
});

it('keeps naming somebody of whom nobody knows whether they were invited', () => {
  const lost: Match = { outcome: 'link-lost', learnerId: unknownInvitation('1' as EmployeeId) };
  const codes = (status: string) =>
    planPerson(anEmployee('1', { status }), lost, null, rulesFor()).problems.map(({ code }) => code);
  expect(codes('active')).toEqual(['invitation-unconfirmed']);
  expect(codes('inactive')).toEqual(['invitation-open-after-leaving']);
});

it('takes an invitation that the portal does not list for an open one', () => {
  const { problems } = planPerson(anEmployee('1'), { outcome: 'link-lost', learnerId: ID }, null, rulesFor());
  expect(problems.map(({ code }) => code)).toEqual(['invitation-open']);
});

it('adds nobody to a group who has no account before the invitation is accepted', () => {
  const rules = rulesFor({ invitations: 'automatic', groupAttributes: ['department'] }, { groups: [aGroup('Pflege')] });
  const kinds = (invitesFirst: boolean) =>
    planPerson(anEmployee('1'), { outcome: 'none' }, null, { ...rules, can: { ...can, invitesFirst } }).steps.map(
      ({ kind }) => kind,
    );
  expect(kinds(true)).toEqual(['create']);
  expect(kinds(false)).toEqual(['create', 'add-to-group']);
});
