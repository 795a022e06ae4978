import { writeFileSync } from 'node:fs';
import { startSession } from './session.js';
import { startStorybook } from '../../pages/storybook.js';
import { scenarios } from './scenarios.js';
import { follow, transcriptOf, stableTranscriptOf } from './scenario.js';
const name = process.argv[2] as any; const only = process.argv.slice(3);
const t0 = Date.now(); const s = await startSession(name); const b = await startStorybook();
console.log(s.browser, s.screenReader, Date.now() - t0);
for (const sc of scenarios) {
  if (only.length && !only.includes(sc.name)) continue;
  let t = Date.now();
  const address = `${b.address}iframe.html?viewMode=story&id=${sc.story}&globals=${sc.globals ?? ''}`;
  const open = (f: string) => s.goto(address + f, 'document.querySelector("#storybook-root h1, #storybook-root h2")'); const loaded = await open('');
  console.log(sc.name, 'load', Date.now() - t, loaded.join(' | ')); t = Date.now();
  const r = await follow(s, sc, open);
  console.log(Date.now() - t, 'ms', r.flatMap((x) => x.heard).length, 'keys', r.flatMap((x) => x.faults.map((f) => `${x.note}: ${f}`)));
  writeFileSync(`/tmp/tr-${sc.name}-${name}.txt`, transcriptOf(r)); writeFileSync(`/tmp/st-${sc.name}-${name}.txt`, stableTranscriptOf(r));
}
await s.close(); b.close(); console.log(Date.now() - t0);
