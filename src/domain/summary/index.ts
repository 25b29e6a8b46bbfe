export { summaryMail } from './summary-mail.ts';
