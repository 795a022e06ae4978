/**
 * Counts the work of React through the hook of its developer tools. The bench loads this script
 * before React and sets `reactRuns` to start a count.
 */
import type { Runs } from './measure.js';

interface Fiber {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

/** Function, class, forwardRef, memo and simple memo components. */
const components = new Set([0, 1, 11, 14, 15]);
const PERFORMED_WORK = 1;

const counter = globalThis as { reactRuns?: Runs | undefined };

function countComponents(root: Fiber): void {
  const stack: [Fiber, boolean][] = [[root, false]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [fiber, mounted] = next;
    const isNew = mounted || fiber.alternate === null;
    const ran = components.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0;
    if (ran && counter.reactRuns) counter.reactRuns.components += 1;
    if (!isNew && fiber.child === fiber.alternate?.child) continue;
    for (let child = fiber.child; child; child = child.sibling) stack.push([child, isNew]);
  }
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onScheduleFiberRoot() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_: number, root: { current: Fiber }) {
      if (!counter.reactRuns) return;
      counter.reactRuns.commits += 1;
      countComponents(root.current);
    },
  },
});
