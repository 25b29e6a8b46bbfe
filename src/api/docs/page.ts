import { DOCUMENT_PATH } from '../openapi/show-document.ts';

/** Scalar draws the document; what it would fetch from or tell its maker is off. */
const SETTINGS = {
  url: DOCUMENT_PATH,
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  persistAuth: false,
  authentication: { preferredSecurityScheme: 'bearer' },
};

/** Its own file, since the page's policy lets no script stand in it. */
export const START_SCRIPT = `Scalar.createApiReference('#reference', ${JSON.stringify(SETTINGS)});\n`;

export const PAGE = page(`<div id="reference"></div>
<noscript>This page needs JavaScript. The document itself: <a href="${DOCUMENT_PATH}">${DOCUMENT_PATH}</a></noscript>
<script src="/docs/scalar.js"></script>
<script src="/docs/start.js"></script>`);

/** Where the file is absent, as after an install without development packages. */
export const PAGE_WITHOUT_SCALAR = page(`<h1>Matrikel API</h1>
<p>The interactive reference is not part of this installation: it is drawn by the package <code>@scalar/api-reference</code>,
a development dependency. <code>npm install</code> without <code>--omit=dev</code> brings it; then restart the API.</p>
<p>The OpenAPI document is here either way: <a href="${DOCUMENT_PATH}">${DOCUMENT_PATH}</a></p>`);

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Matrikel API</title>
<link rel="icon" href="data:,">
</head>
<body>
${body}
</body>
</html>
`;
}
