import { type PageProps, pageOf } from './content.js';

/** What a warm server is asked for: one page, or the milliseconds of the processor it takes. */
export type Question = { html: number } | { time: number; slice: number };

/** The other end of `startServer`: a process of its own for each peer, that the bench asks in turn. */
export function serve(render: (page: PageProps) => string): void {
  process.on('message', (question: Question) => {
    if ('html' in question) return process.send?.(render(pageOf(question.html)));
    const page = pageOf(question.time);
    globalThis.gc?.();
    // Not the time of the clock: the machine has other work too.
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
