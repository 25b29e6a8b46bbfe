import type { Employee } from '../../company/employee.ts';

const PERSON_KEYS = ['first_name', 'last_name', 'preferred_name', 'gender', 'email'];
const SILENT_KEYS = ['id', 'created_at', 'last_modified_at', 'profile_picture', 'vacation_day_balance'];

/** The events that a change of an employee brings, in the order in which they are sent. */
export function eventsOf(before: Employee | undefined, after: Employee | undefined): string[] {
  if (!before) return after ? ['person.created', 'employment.created'] : [];
  if (!after) return ['person.deleted', 'employment.deleted'];
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const names = new Set(changed.map(eventFor).filter((name) => name !== undefined));
  const effective = effectiveEvent(before.status, after.status);
  if (effective) names.add(effective);
  return [...names];
}

/** Names, address and everything custom belong to the person; the place in the company to the employment. */
function eventFor(key: string): string | undefined {
  if (SILENT_KEYS.includes(key)) return undefined;
  if (PERSON_KEYS.includes(key) || key.startsWith('dynamic_')) return 'person.updated';
  return key === 'cost_centers' ? 'employment.updated.cost-centers' : 'employment.updated';
}

/** Sent on the day itself, not when it is entered: here the day on which the status turns. */
function effectiveEvent(before: unknown, after: unknown): string | undefined {
  if (before === after) return undefined;
  if (after === 'inactive') return 'employment.terminated';
  return after === 'active' && before === 'onboarding' ? 'employment.started' : undefined;
}
