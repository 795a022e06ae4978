import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { Tasks } from './Tasks';

/** The frame of the site. The page `bare` has no stylesheet of the site. */
function page(content: string, styles = '<link rel="stylesheet" href="/css/site.css">'): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Key tasks</title>
    ${styles}
    <link rel="stylesheet" href="/css/nurijip.css">
  </head>
  <body>
    <div id="wrap"><div id="container"><div id="contents"><div class="board view_cont" id="txt">${content}</div></div></div></div>
    <script src="/js/tasks.js"></script>
  </body>
</html>`;
}

const tasks = (site: string) =>
  `<div id="tasks" data-site="${site}">${renderToString(<Tasks site={site} />)}</div>`;
const other = '<h1>Another page</h1><a href="/eng/tasks#public-diplomacy">One task</a>';

const files = {
  'eng/tasks': page(tasks('eng')),
  'www/tasks': page(tasks('www')),
  'rich/host': page(tasks('rich')),
  'rich/bare': page(tasks('rich'), '<link rel="stylesheet" href="/css/bare.css">'),
  'eng/about': page(other),
};
for (const folder of ['css', 'eng', 'www', 'rich']) {
  mkdirSync(`dist/${folder}`, { recursive: true });
}
for (const [name, html] of Object.entries(files)) writeFileSync(`dist/${name}.html`, html);
copyFileSync('src/site.css', 'dist/css/site.css');
copyFileSync('src/bare.css', 'dist/css/bare.css');
// The site copies the stylesheet, as the guide for a plain page says.
copyFileSync('node_modules/nurijip/dist/styles.css', 'dist/css/nurijip.css');
