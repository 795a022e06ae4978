import type { Browser } from 'playwright';
import { closePage } from './browserPages.js';
import { checks } from './checks/checks.js';
import { engines, validators } from './engines/engines.js';
import { type ComponentName, components, type Finding } from './evidence.js';
import { states, subjectOf } from './openPage.js';
import { Verdicts } from './verdicts.js';

/** A finding on a page, with the state in which it was found and whose part has it. */
export interface PageFinding extends Finding {
  state: string;
  /** Whether the element is a part of one of our components. The rest is the site's. */
  isOurs: boolean;
  /** Our reviewed answer, if the finding is a known false alarm about a part of ours. */
  verdict?: string;
}

export interface PageAudit {
  address: string;
  components: readonly ComponentName[];
  findings: readonly PageFinding[];
  /** The names of the engines and checks that ran. */
  ran: readonly string[];
}

/** The names of everything that can run, for `--only`. */
export const toolNames: readonly string[] = [
  ...new Set([...engines, ...validators].map(({ name }) => name)),
  ...checks.map(({ criterion }) => criterion),
];

/** The packages that tools need. The checks measure pixels and guess languages. */
export function packagesOf(names: readonly string[]): string[] {
  const chosen = [...engines, ...validators].filter(({ name }) => names.includes(name));
  const needsChecks = checks.some(({ criterion }) => names.includes(criterion));
  return [
    'playwright',
    ...chosen.flatMap(({ packages }) => packages),
    ...(needsChecks ? ['pngjs', 'tinyld'] : []),
  ];
}

/** The class of the root of each component. */
const roots: Readonly<Record<ComponentName, string>> = {
  SkipNav: '.nj-skip-nav',
  Breadcrumb: '.nj-breadcrumb',
  VisionBanner: '.nj-vision',
  TaskAccordion: '.nj-task-accordion',
  KeyTasksPage: '.nj-key-tasks-page',
};

/** Runs engines and checks on a page, as it is at first and with everything open. */
export async function auditPage(
  browser: Browser,
  address: string,
  names: readonly string[] = toolNames,
): Promise<PageAudit> {
  const findings: PageFinding[] = [];
  const verdicts = new Verdicts();
  const add = (state: string, found: readonly Finding[]) => {
    for (const finding of found) {
      const isOurs = isOurPart(finding.element);
      const verdict = isOurs ? verdicts.of(finding)?.reason : undefined;
      findings.push({ ...finding, state, isOurs, ...(verdict && { verdict }) });
    }
  };
  let present: ComponentName[] = [];
  for (const state of states.filter(({ name }) => name === 'closed' || name === 'all open')) {
    const subject = subjectOf(browser, { name: address, address, state });
    const page = await subject.open({ reducedMotion: 'reduce' });
    try {
      const found = await page.evaluate(
        (selectors) => selectors.map((selector) => document.querySelector(selector) !== null),
        components.map((component) => roots[component]),
      );
      present = components.filter((_, index) => found[index]);
      for (const engine of engines.filter(({ name }) => names.includes(name))) {
        add(state.name, await engine.run(page));
      }
      if (state.name === 'closed') {
        const html = await page.content();
        for (const validator of validators.filter(({ name }) => names.includes(name))) {
          for (const one of await validator.validate([html])) add(state.name, one);
        }
      }
    } finally {
      await closePage(page);
    }
  }
  const subject = subjectOf(browser, { name: address, address });
  for (const check of checks.filter(({ criterion }) => names.includes(criterion))) {
    add('closed', await check.run(subject));
  }
  return { address, components: present, findings: unique(findings), ran: names };
}

/** Our elements carry `data-nj`. What a site puts into them does not. */
function isOurPart(startTag: string): boolean {
  return /\sdata-nj(?:="[^"]*"|[\s>])/.test(startTag);
}

/** A fault that is there in both states is one fault. */
function unique(findings: readonly PageFinding[]): PageFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ source, rule, target, element, outcome }) => {
    const key = [source, rule, outcome, element, element ? '' : target].join('\n');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
