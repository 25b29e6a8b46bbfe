export type { SummaryInput, SummaryProblem } from './summary-content.ts';
export { type SummaryMail, summaryMail } from './summary-mail.ts';
