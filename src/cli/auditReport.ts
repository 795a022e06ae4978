import type { PageAudit, PageFinding } from '../audit/auditPage.js';
import { toolNames } from '../audit/auditPage.js';
import { criteria, findCriterion } from '../audit/criteria/criteria.js';
import type { PersonTask } from '../audit/mapping/duties.js';
import { rowOf } from '../audit/mapping/mapping.js';
import { html } from '../audit/reports/html.js';
import { page, table } from '../audit/reports/page.js';
import { auditMessages } from './auditMessages.js';
import type { CliLanguage } from './messages.js';

interface AuditReport {
  text: string;
  html: string;
  json: string;
  /** How many faults were found. */
  faults: number;
}

/** Makes the report of an audited page. */
export function reportOf(audit: PageAudit, language: CliLanguage, browser: string): AuditReport {
  const messages = auditMessages[language];
  const open = audit.findings.filter(({ verdict }) => !verdict);
  const failed = open.filter(({ outcome }) => outcome === 'failed');
  const toDecide = open.length - failed.length;
  const tasks = tasksOf(audit, language);
  const minutes = tasks.reduce((sum, task) => sum + task.minutes, 0);
  const notRun = toolNames.filter((name) => !audit.ran.includes(name));
  const numbers = ({ criteria: own, rule }: PageFinding) =>
    own.map((number) => nameOf(number, language)).join(', ') || rule;
  const where = ({ isOurs }: PageFinding) => (isOurs ? messages.inComponent : messages.inPage);

  const lines = [messages.components(audit.components.join(', ')), '', messages.faults];
  if (failed.length === 0) lines.push(`  ${messages.noFaults}`);
  for (const finding of failed) {
    lines.push(
      `  ${numbers(finding)}  [${finding.source}: ${finding.rule}] ${where(finding)}`,
      `    ${finding.element || finding.target}`,
      `    ${finding.message}`,
    );
  }
  lines.push('', messages.person);
  for (const task of tasks) {
    lines.push(`  ${task.text} (${task.criteria.join(', ')}; ${messages.minutes(task.minutes)})`);
  }
  lines.push('');
  if (toDecide > 0) lines.push(messages.toDecide(toDecide));
  if (notRun.length > 0) lines.push(messages.notRun(notRun.join(', ')));
  lines.push(messages.result(failed.length, minutes), '');

  return {
    text: lines.join('\n'),
    faults: failed.length,
    json: `${JSON.stringify({ ...audit, browser: `Chromium ${browser}`, notRun, tasks }, null, 2)}\n`,
    html: page({
      lang: language,
      title: messages.title(audit.address),
      links: [
        { href: '#faults', label: messages.faults },
        { href: '#person', label: messages.person },
      ],
      content: html`<p>${messages.components(audit.components.join(', '))}</p>
<p>${messages.result(failed.length, minutes)}</p>
<p>${notRun.length > 0 && messages.notRun(notRun.join(', '))}</p>
<h2 id="faults">${messages.faults}</h2>
${
  failed.length === 0
    ? html`<p>${messages.noFaults}</p>`
    : table({
        caption: messages.faults,
        wide: 'faults-caption',
        columns: messages.columns,
        rows: failed.map((finding) => [
          numbers(finding),
          `${finding.source}: ${finding.rule}`,
          where(finding),
          finding.element || finding.target,
          finding.message,
        ]),
      })
}
<h2 id="person">${messages.person}</h2>
<ul>${tasks.map(
        (task) =>
          html`<li>${task.text} (${task.criteria.join(', ')}; ${messages.minutes(task.minutes)})</li>\n`,
      )}</ul>`,
    }),
  };
}

/** The number with the item of KWCAG on the same matter: `1.4.3 (KWCAG 5.4.3)`. */
function nameOf(number: string, language: CliLanguage): string {
  const criterion = findCriterion(number);
  const items = criterion?.kwcag.map((item) => `KWCAG ${item.number}`) ?? [];
  const title = language === 'ko' ? criterion?.korean : criterion?.title;
  return `${number}${title ? ` ${title}` : ''}${items.length > 0 ? ` (${items.join(', ')})` : ''}`;
}

interface Task {
  text: string;
  minutes: number;
  criteria: string[];
}

/** What people of the site must do, once for each task, with all its criteria. */
function tasksOf(audit: PageAudit, language: CliLanguage): Task[] {
  const tasks = new Map<string, Task>();
  const add = (task: PersonTask | undefined, number: string) => {
    if (!task) return;
    const text = task.task[language];
    const known = tasks.get(text) ?? { text, minutes: task.minutes, criteria: [] };
    if (!known.criteria.includes(number)) known.criteria.push(number);
    tasks.set(text, known);
  };
  for (const { number, level } of criteria) {
    if (level === 'AAA') continue;
    for (const component of audit.components) add(rowOf(number, component).site, number);
  }
  return [...tasks.values()];
}
