import { startSession } from './session.js';
import { startSite, siteReady } from './site.js';
import { accordionPlan } from './plans.js';
import { runPlan, missesOf, scoreOf } from './plan.js';
const t0 = Date.now(); const s = await startSession(process.argv[2] as any); const b = await startSite();
for (const page of process.argv.slice(3)) {
  await s.goto(`${b.origin}/${page}`, siteReady); const t = Date.now();
  const r = await runPlan(s, accordionPlan);
  console.log(page, scoreOf(r), Date.now() - t, 'ms'); console.log(missesOf(r).join('\n'));
  for (const x of r) if (x.missed.length) console.log('   ', x.test, x.command, x.said.join(' | '));
}
await s.close(); b.close(); console.log(Date.now() - t0);
