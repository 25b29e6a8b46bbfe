import { BIRTH_DATE_KEY, PERSONNEL_NUMBER_KEY, SYNC_KEY, TRAININGS_KEY } from './attributes.ts';

export type Plain = string | number | boolean | null | string[];

/**
 * One employee as plain values under Personio's keys: organisation units by name, the supervisor by id, dates as
 * `yyyy-mm-dd`, tags as a list. Ids are text, because one of them may be too long for a double.
 */
export type Employee = { id: string; [key: string]: Plain };

/** Every key in one order, so that fifty thousand records share one shape in memory. */
export function blankEmployee(id: string): Employee {
  return {
    id,
    first_name: '',
    last_name: '',
    preferred_name: '',
    email: '',
    gender: '',
    status: 'active',
    position: '',
    supervisor: null,
    employment_type: 'internal',
    weekly_working_hours: '40',
    hire_date: null,
    contract_end_date: null,
    termination_date: null,
    termination_type: '',
    termination_reason: '',
    probation_period_end: null,
    last_working_day: null,
    created_at: null,
    last_modified_at: null,
    subcompany: null,
    office: null,
    department: null,
    team: null,
    cost_centers: null,
    holiday_calendar: null,
    work_schedule: null,
    absence_entitlement: null,
    vacation_day_balance: 0,
    fix_salary: 0,
    fix_salary_interval: '',
    hourly_salary: 0,
    profile_picture: null,
    [SYNC_KEY]: '',
    [PERSONNEL_NUMBER_KEY]: '',
    [TRAININGS_KEY]: [],
    dynamic_1830421: null,
    dynamic_1830424: null,
    dynamic_1830427: null,
    dynamic_1830430: '',
    dynamic_1830433: '',
    dynamic_1830436: '',
    [BIRTH_DATE_KEY]: null,
  };
}
