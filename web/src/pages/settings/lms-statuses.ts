import type { Schemas } from '../../api/client.ts';

export const EMPLOYEE_STATUSES = ['onboarding', 'active', 'leave', 'inactive'] as const;
type EmployeeStatus = (typeof EMPLOYEE_STATUSES)[number];

interface Statuses {
  /** What stands for each status unless the settings say otherwise. */
  readonly usual: Readonly<Record<EmployeeStatus, string>>;
  readonly words: readonly string[];
  /** For whoever has left, and for nobody else; the API refuses any other choice. */
  readonly inactive: string;
}

export const LMS_STATUSES: Readonly<Record<Schemas['Integration']['kind'], Statuses>> = {
  elearnio: {
    usual: { onboarding: 'preboarding', active: 'active', leave: 'leave', inactive: 'inactive' },
    words: ['preboarding', 'onboarding', 'active', 'leave', 'inactive'],
    inactive: 'inactive',
  },
  learnupon: {
    usual: { onboarding: 'enabled', active: 'enabled', leave: 'enabled', inactive: 'disabled' },
    words: ['enabled', 'disabled'],
    inactive: 'disabled',
  },
  moodle: {
    usual: { onboarding: 'active', active: 'active', leave: 'active', inactive: 'suspended' },
    words: ['active', 'suspended'],
    inactive: 'suspended',
  },
};
