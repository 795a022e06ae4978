import { engines, validators } from '../../src/audit/engines/engines.js';
import type { AuditedPage, AuditRecord, ComponentName, Finding } from '../../src/audit/evidence.js';
import { isFault, type Verdict, Verdicts } from '../../src/audit/verdicts.js';
import { writeJson, writeRecords } from './records.js';
import type { Story } from './stories.js';

interface Entry {
  by: string;
  component: ComponentName;
  title: string;
  page: AuditedPage;
  findings: readonly { finding: Finding; verdict: Verdict | undefined }[];
}

interface Document {
  html: string;
  story: Story;
  state: string;
}

/** What the engines said about each page, with the verdict on it. */
export class EngineLog {
  readonly verdicts = new Verdicts();
  readonly documents: Document[] = [];
  private readonly entries: Entry[] = [];

  addDocument(document: Document): void {
    this.documents.push(document);
  }

  add(by: string, story: Story, page: AuditedPage, findings: readonly Finding[]): void {
    const judged = findings.map((finding) => ({ finding, verdict: this.verdicts.of(finding) }));
    const { component, title } = story;
    this.entries.push({ by, component, title, page, findings: judged });
  }

  /** The findings about a story that have no verdict. */
  openIn(story: string): Finding[] {
    return open(this.entries.filter(({ page }) => page.story === story));
  }

  /** The findings of an engine that have no verdict. */
  openOf(by: string): Finding[] {
    return open(this.entries.filter((entry) => entry.by === by));
  }

  /** Writes the records and the table of engines and findings. */
  write(browser: string): void {
    const tools = [...engines, ...validators];
    const records: AuditRecord[] = [];
    for (const { name, version, criteria: covered } of tools) {
      const own = this.entries.filter(({ by }) => by === name);
      const found = own.flatMap(({ findings }) =>
        findings.flatMap(({ finding }) => finding.criteria),
      );
      for (const criterion of new Set([...covered, ...found])) {
        for (const component of new Set(own.map((entry) => entry.component))) {
          const entries = own.filter((entry) => entry.component === component);
          const about = entries.flatMap(({ findings }) =>
            findings.filter(({ finding }) => finding.criteria.includes(criterion)),
          );
          const isFailed = about.some(({ finding, verdict }) => isFault(finding, verdict));
          const isOpen = about.some(({ verdict }) => !verdict);
          const reasons = new Set(about.flatMap(({ verdict }) => verdict?.reason ?? []));
          records.push({
            criterion,
            component,
            outcome: isFailed ? 'failed' : isOpen ? 'cantTell' : 'passed',
            method: 'automatic',
            by: `${name} ${version}`,
            browser: `Chromium ${browser}`,
            pages: entries.map(({ page }) => page),
            test: `test/audit/engines.test.ts > ${
              validators.some((one) => one.name === name)
                ? `HTML > ${name} finds no fault without a verdict in any story`
                : `Engines > No engine finds a fault without a verdict in the story ${entries[0]?.title}`
            }`,
            ...(reasons.size > 0 && { note: [...reasons].join(' ') }),
          });
        }
      }
    }
    writeRecords('engines', records);
    writeJson('engines.json', {
      browser: `Chromium ${browser}`,
      engines: tools.map(({ name, version }) => {
        const own = this.entries.filter(({ by }) => by === name);
        const found = own.flatMap(({ findings }) => findings);
        const isFailed = ({ finding, verdict }: (typeof found)[number]) =>
          finding.outcome === 'failed' && !verdict;
        return {
          name,
          version,
          pages: own.length,
          failed: found.filter(isFailed).length,
          toDecide: found.filter((one) => !isFailed(one) && !one.verdict).length,
          withVerdict: found.filter(({ verdict }) => verdict).length,
        };
      }),
      verdicts: this.verdicts.all(),
    });
  }
}

function open(entries: readonly Entry[]): Finding[] {
  return entries.flatMap(({ findings }) =>
    findings.filter(({ verdict }) => !verdict).map(({ finding }) => finding),
  );
}
