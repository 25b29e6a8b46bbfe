import type { Employee, Plain } from '../../company/employee.ts';
import { hashText } from '../../shared/random.ts';
import type { World } from '../world.ts';

const PLAIN_KINDS: Record<string, string> = {
  department: 'Department',
  team: 'Team',
  office: 'Office',
  subcompany: 'Subcompany',
};

/** Values that are objects. `undefined` when the key is not one of them. */
export function wireReference(world: World, key: string, employee: Employee): string | undefined {
  const value = employee[key] ?? null;
  const kind = PLAIN_KINDS[key];
  if (kind) return value === null ? emptyOrg(world, key, employee.id) : named(world, kind, key, value);
  if (key === 'supervisor') return supervisor(world, value);
  if (key === 'cost_centers')
    return value === null ? '[]' : `[${named(world, 'CostCenter', key, value, ',"percentage":100')}]`;
  if (key === 'holiday_calendar')
    return value === null ? 'null' : named(world, 'HolidayCalendar', key, value, ',"country":"DE","state":null');
  if (key === 'work_schedule')
    return value === null ? 'null' : named(world, 'WorkSchedule', key, value, weekOf(`${value}`));
  if (key === 'absence_entitlement') return entitlement(value);
  if (key === 'profile_picture') return value === null ? 'null' : picture(employee.id);
  return undefined;
}

/** Organisation objects carry bare ids and names, unlike the supervisor below. */
function named(world: World, type: string, key: string, name: Plain, more = ''): string {
  const id = world.organisation.idOf(key, `${name}`);
  return `{"type":"${type}","attributes":{"id":${id},"name":${JSON.stringify(name)}${more}}}`;
}

function supervisor({ employees, settings }: World, id: Plain): string {
  const boss = id === null ? undefined : employees.get(`${id}`);
  if (!boss) return 'null';
  const parts = [enveloped('id', 'ID', 'integer', boss.id)];
  if (settings.supervisorForm === 'full') {
    parts.push(
      enveloped('first_name', 'First name', 'standard', JSON.stringify(boss.first_name)),
      enveloped('last_name', 'Last name', 'standard', JSON.stringify(boss.last_name)),
      enveloped('email', 'Email', 'standard', JSON.stringify(boss.email)),
    );
  }
  return `{"type":"Employee","attributes":{${parts.join(',')}}}`;
}

export function enveloped(key: string, label: string, type: string, value: string): string {
  return `"${key}":{"label":"${label}","value":${value},"type":"${type}","universal_id":"${key}"}`;
}

function weekOf(name: string): string {
  const hours = name.includes('20 h') ? '04:00' : name.includes('38,5') ? '07:42' : '08:00';
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => `"${day}":"${hours}"`);
  return `,"valid_from":null,${days.join(',')},"saturday":"00:00","sunday":"00:00"`;
}

function entitlement(value: Plain): string {
  if (value === null) return '[]';
  return `[{"type":"TimeOffType","attributes":{"id":9,"name":"Urlaub","category":"paid_vacation","entitlement":${value}}}]`;
}

function picture(id: string): string {
  return `"https://api.personio.de/v1/company/employees/${id}/profile-picture"`;
}

const EMPTIES = { null: 'null', 'empty-string': '""', 'empty-list': '[]' };

function emptyOrg({ settings: { emptyOrg: form } }: World, key: string, id: string): string {
  if (form !== 'mixed') return EMPTIES[form];
  return Object.values(EMPTIES)[hashText(`${key}${id}`) % 3] ?? 'null';
}
