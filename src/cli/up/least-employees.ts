/** Department heads and the people with something awkward about them; `simulators/company/` needs them all. */
export const LEAST_EMPLOYEES = 39;
