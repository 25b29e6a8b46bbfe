import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../problem-texts/index.ts';
import type { RunCounts } from '../run.ts';
import { countFigures } from '../summary/summary-content.ts';
import type { SummaryMail } from '../summary/summary-mail.ts';
import { findingText } from './finding-text.ts';
import type { GuardFinding } from './guard-result.ts';

interface ApprovalInput {
  readonly integration: string;
  readonly findings: readonly GuardFinding[];
  readonly planned: RunCounts;
  readonly expiresAt: Date;
}

const WORDS = {
  en: {
    headline: 'waits for your approval',
    intro: (integration: string) =>
      `A synchronisation of "${integration}" has stopped before its first change, because somebody should look at it first:`,
    plan: 'What it would do:',
    decide: 'Nothing is changed until somebody approves exactly this plan in Matrikel, or rejects it.',
    expires: 'Without a decision it ends by itself, and nothing is changed:',
    footer: 'Sent by Matrikel. Names are left out of this mail on purpose.',
    locale: 'en-GB',
  },
  de: {
    headline: 'wartet auf Ihre Freigabe',
    intro: (integration: string) =>
      `Eine Synchronisation von „${integration}“ hat vor der ersten Änderung angehalten, weil zuerst jemand darauf sehen sollte:`,
    plan: 'Was sie täte:',
    decide: 'Es wird nichts geändert, bis jemand genau diesen Plan in Matrikel freigibt oder ablehnt.',
    expires: 'Ohne Entscheidung endet sie von selbst, und nichts wird geändert:',
    footer: 'Gesendet von Matrikel. Namen stehen mit Absicht nicht in dieser Mail.',
    locale: 'de-DE',
  },
} as const;

/** Tells whoever gets the mails of an integration that a plan waits, why, and what it would do. Numbers, no person. */
export function approvalMail(
  { integration, findings, planned, expiresAt }: ApprovalInput,
  language: Language,
): SummaryMail {
  const words = WORDS[language];
  const reasons = findings.map((finding) => findingText(finding, language));
  const figures = countFigures(planned, language);
  const until = `${words.expires} ${expiresAt.toLocaleString(words.locale, { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' })} UTC`;
  const figureLines = figures.map(([label, value]) => `${label}: ${value}`);
  const lines = [words.intro(integration), '', ...reasons.map((reason) => `- ${reason}`), '', words.plan];
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  const list = (texts: readonly string[]) =>
    `<ul>\n${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n')}\n</ul>`;
  return {
    subject: `Matrikel ${integration}: ${words.headline}`.replace(/\s+/g, ' '),
    text: `${[...lines, ...figureLines, '', words.decide, until, '', words.footer].join('\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Matrikel</title></head>
<body style="font-family:sans-serif;line-height:1.4;max-width:40em">
${paragraphs([words.intro(integration)])}
${list(reasons)}
${paragraphs([words.plan])}
${list(figureLines)}
${paragraphs([words.decide, until])}
<p style="color:#595959;font-size:small">${escapeHtml(words.footer)}</p>
</body>
</html>
`,
  };
}
