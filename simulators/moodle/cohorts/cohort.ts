export type Cohort = { id: number; name: string; idnumber: string; description: string; visible: boolean };
export type Membership = { id: number; cohortid: number; userid: number };
