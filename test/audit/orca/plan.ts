import { type Session, toggleMode } from './session.js';

/** A test of a plan: the state at its start, the commands, and what each of them must convey. */
interface PlanTest {
  name: string;
  /** An expression in the page that sets the state at the start. It may return a promise. */
  setup: string;
  /** The user reads the top of the page when the page moves the focus, so Orca is not at the focus yet. */
  isReadingTop?: boolean;
  /** A key and the mode of Orca in which it is pressed: `b@browse`. */
  commands: readonly string[];
  /** Names of assertions of the plan. */
  conveys: readonly string[];
}

/** Tests in the form of an ARIA-AT plan. The words are our own. */
export interface Plan {
  name: string;
  /** What Orca says for each assertion. */
  assertions: Readonly<Record<string, RegExp>>;
  tests: readonly PlanTest[];
}

/** One command. */
export interface PlanResult {
  test: string;
  command: string;
  said: readonly string[];
  /** The assertions that hold. */
  conveyed: readonly string[];
  /** The assertions that do not hold. */
  missed: readonly string[];
}

/** Runs the tests of a plan on the open page. Only the commands that `only` accepts are run. */
export async function runPlan(
  session: Session,
  { tests, assertions }: Plan,
  only: (test: string, command: string) => boolean = () => true,
): Promise<PlanResult[]> {
  const results: PlanResult[] = [];
  async function enter(mode: string): Promise<void> {
    if (session.isInFocusMode() !== (mode === 'focus')) await session.press(toggleMode);
  }
  for (const { name, setup, isReadingTop, commands, conveys } of tests) {
    for (const command of commands.filter((one) => only(name, one))) {
      const [key = '', mode = ''] = command.split('@');
      await session.perform(setup);
      if (isReadingTop) {
        await enter('browse');
        await session.press('ctrl+Home');
        await session.hear(() => session.evaluate(setup));
      }
      await enter(mode);
      const said = await session.press(key);
      const all = said.join(' | ');
      const holds = (one: string) => assertions[one]?.test(all) ?? false;
      results.push({
        test: name,
        command,
        said,
        conveyed: conveys.filter(holds),
        missed: conveys.filter((one) => !holds(one)),
      });
    }
  }
  return results;
}

/** Returns each assertion that does not hold, as `into the panel, e@browse: role region`. */
export function missesOf(results: readonly PlanResult[]): string[] {
  return results.flatMap(({ test, command, missed }) =>
    missed.map((assertion) => `${test}, ${command}: ${assertion}`),
  );
}

/** Returns how many assertions hold, and how many there are. */
export function scoreOf(results: readonly PlanResult[]): { conveyed: number; of: number } {
  const conveyed = results.reduce((sum, one) => sum + one.conveyed.length, 0);
  return { conveyed, of: conveyed + missesOf(results).length };
}
