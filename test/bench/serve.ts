import { type PageProps, pageOf } from './content.js';

/** Requests one page, or the processor time of one page in milliseconds. */
export type Question = { html: number } | { time: number; slice: number };

/** Answers the questions of `startServer` in a process of its own. Each peer has one. */
export function serve(render: (page: PageProps) => string): void {
  process.on('message', (question: Question) => {
    if ('html' in question) return process.send?.(render(pageOf(question.html)));
    const page = pageOf(question.time);
    globalThis.gc?.();
    // Processor time does not include the other work of the machine.
    const begun = process.cpuUsage();
    let renders = 0;
    let spent = 0;
    do {
      render(page);
      renders += 1;
      const { user, system } = process.cpuUsage(begun);
      spent = (user + system) / 1000;
    } while (spent < question.slice);
    return process.send?.(spent / renders);
  });
}
