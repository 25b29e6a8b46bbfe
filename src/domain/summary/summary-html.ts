import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../problem-texts/index.ts';
import type { SummaryContent, SummaryInput } from './summary-content.ts';

/** Styles stand at the elements, since mail programs drop style sheets; nothing is loaded from elsewhere. */
export function summaryHtml(content: SummaryContent, input: SummaryInput, language: Language): string {
  const { words } = content;
  const figures = content.figures
    .map(
      ([label, value]) =>
        `<tr><td style="padding:2px 16px 2px 0">${escapeHtml(label)}</td><td align="right">${escapeHtml(value)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Matrikel</title></head>
<body style="font-family:sans-serif;line-height:1.4;max-width:40em">
<p>${escapeHtml(content.intro)} <strong>${escapeHtml(content.headline)}</strong>.</p>
${input.dryRun ? `<p>${escapeHtml(words.dryRunNote)}</p>` : ''}
<table>
${figures}
</table>
${problemsHtml(content)}
${input.runUrl === undefined ? '' : `<p><a href="${escapeHtml(input.runUrl)}">${escapeHtml(words.details)}</a></p>`}
<p style="color:#595959;font-size:small">${escapeHtml(words.footer)}</p>
</body>
</html>
`;
}

function problemsHtml({ words, problems, omitted }: SummaryContent): string {
  if (problems.length === 0) return `<p>${escapeHtml(words.noProblems)}</p>`;
  const items = problems.map(
    ({ count, sentence, remedy }) =>
      `<li>${count} × ${escapeHtml(sentence)}<br><em>${escapeHtml(words.remedy)}:</em> ${escapeHtml(remedy)}</li>`,
  );
  const more = omitted > 0 ? `<p>${escapeHtml(words.more(omitted))}</p>` : '';
  return `<h2 style="font-size:1.1em">${escapeHtml(words.problemsHeading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n${more}`;
}
