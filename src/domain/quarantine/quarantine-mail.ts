import { escapeHtml } from '../escape-html.ts';
import type { ProblemCode } from '../problem.ts';
import { describeProblem, type Language } from '../problem-texts/index.ts';
import { QUARANTINE_WORDS } from './quarantine-words.ts';

interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Said once when an integration enters quarantine: why, what to do about it, and how it ends. */
export function quarantineMail(integration: string, code: ProblemCode, language: Language): MailText {
  const words = QUARANTINE_WORDS[language];
  const { sentence, remedy } = describeProblem({ code }, language);
  return mailOf(language, `${integration}: ${words.subject.entered}`, [
    words.entered(integration),
    words.paused,
    `${words.reason}: ${sentence}`,
    `${words.remedy}: ${remedy}`,
    words.howItEnds(integration),
    words.footer,
  ]);
}

/** Said once when it is over. */
export function quarantineEndMail(integration: string, language: Language): MailText {
  const words = QUARANTINE_WORDS[language];
  return mailOf(language, `${integration}: ${words.subject.left}`, [
    words.left(integration),
    words.goesOn,
    words.footer,
  ]);
}

function mailOf(language: Language, subject: string, paragraphs: readonly string[]): MailText {
  return {
    subject: `Matrikel ${subject}`,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Matrikel</title></head>
<body style="font-family:sans-serif;line-height:1.4;max-width:40em">
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
</body>
</html>
`,
  };
}
