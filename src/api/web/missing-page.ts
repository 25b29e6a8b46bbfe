/** Where the web page was not built: plain, so that it needs nothing that may be missing. */
export const MISSING_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Matrikel</title>
<link rel="icon" href="data:,">
</head>
<body>
<h1>Matrikel is running, and its web page is not built</h1>
<p>Build it with <code>npm run web</code> in the folder of Matrikel, then reload this page. <code>npm start</code> does that by itself.</p>
<p lang="de">Matrikel läuft, aber seine Weboberfläche ist nicht gebaut: <code>npm run web</code> im Ordner von Matrikel, dann diese Seite neu laden.</p>
<p>The API is there all the same: <a href="/docs">/docs</a></p>
</body>
</html>
`;
