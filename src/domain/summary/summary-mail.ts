import type { Language } from '../problem-texts/index.ts';
import { type SummaryContent, type SummaryInput, summaryContent } from './summary-content.ts';
import { summaryHtml } from './summary-html.ts';

export interface SummaryMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail after a run, for HR: what was done, what needs attention and what to do about it. */
export function summaryMail(input: SummaryInput, language: Language): SummaryMail {
  const content = summaryContent(input, language);
  return {
    // a name could not carry a line break into the mail's head, but nothing costs less than making sure
    subject: `Matrikel ${input.integration}: ${content.headline}`.replace(/\s+/g, ' '),
    text: plainText(content, input),
    html: summaryHtml(content, input, language),
  };
}

function plainText(content: SummaryContent, input: SummaryInput): string {
  const { words, problems, omitted } = content;
  const problemLines =
    problems.length === 0
      ? [words.noProblems]
      : [
          words.problemsHeading,
          ...problems.flatMap(({ count, sentence, remedy }) => [
            '',
            `${count} × ${sentence}`,
            `   ${words.remedy}: ${remedy}`,
          ]),
          ...(omitted > 0 ? ['', words.more(omitted)] : []),
        ];
  const lines = [
    `${content.intro} ${content.headline}.`,
    ...(input.dryRun ? ['', words.dryRunNote] : []),
    '',
    ...content.figures.map(([label, value]) => `${label}: ${value}`),
    '',
    ...problemLines,
    ...(input.runUrl === undefined ? [] : ['', `${words.details}: ${input.runUrl}`]),
    '',
    words.footer,
  ];
  return `${lines.join('\n')}\n`;
}
