import type { Finding } from './checkTheme.js';
import type { ThemeMode } from './themeModes.js';

/** The languages of the commands. */
export type CliLanguage = 'en' | 'ko';

/** Returns the language of `--lang`, or that of the system if it is Korean, or English. */
export function cliLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): CliLanguage {
  const at = args.indexOf('--lang');
  const joined = args.find((arg) => arg.startsWith('--lang='));
  const asked = joined?.slice('--lang='.length) ?? (at >= 0 ? args[at + 1] : undefined);
  const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return (asked ?? system).startsWith('ko') ? 'ko' : 'en';
}

/** The words of one language. */
interface CliMessages {
  usage: string;
  missingPackages: (names: readonly string[]) => string;
  noFile: (file: string) => string;
  unreadable: (file: string, reason: string) => string;
  modes: Readonly<Record<ThemeMode['name'], string>>;
  part: (scope: string, mode: string) => string;
  holds: string;
  fails: string;
  notComputed: string;
  pair: (token: string, on: string, or: string | undefined) => string;
  setBy: string;
  errors: string;
  warnings: string;
  findings: Readonly<Record<Finding['code'], (property: string, detail: string) => string>>;
  result: (failed: number, all: number, errors: number, warnings: number) => string;
}

export const cliMessages: Readonly<Record<CliLanguage, CliMessages>> = {
  en: {
    usage: `nurijip theme <file.css …>   checks a ministry's overrides of our tokens

  --light-only   checks the light mode only, for a site that never sets data-nj-theme
  --theme krds   checks the overrides on top of the KRDS theme
  --strict       a warning ends with exit code 1 too
  --lang en|ko   the language of the report (default: that of the system)

Exit codes: 0 every promised contrast holds, 1 something is wrong, 2 the check did not run.`,
    missingPackages: (names) =>
      `This command needs ${names.join(' and ')}. Install what is missing:\n  npm install --save-dev ${names.join(' ')}`,
    noFile: (file) => `There is no file ${file}.`,
    unreadable: (file, reason) => `${file} cannot be read as CSS: ${reason}`,
    modes: {
      light: 'light',
      dark: 'dark, by data-nj-theme="dark"',
      'dark-by-system': 'dark, by data-nj-theme="auto" on a dark system',
      'light-more': 'light with more contrast',
      'dark-more': 'dark with more contrast',
    },
    part: (scope, mode) => (scope ? `In ${scope}, ${mode}` : `On the page, ${mode}`),
    holds: 'holds',
    fails: 'FAILS',
    notComputed: 'cannot be computed',
    pair: (token, on, or) => `${or ? `${token} or ${or}` : token} on ${on}`,
    setBy: 'set in',
    errors: 'Wrong:',
    warnings: 'Check:',
    findings: {
      unknown: (property, nearest) =>
        `${property} is no token of ours, so it changes nothing.${nearest ? ` Did you mean ${nearest}?` : ''}`,
      layered: (property) =>
        `${property} is set in a cascade layer. Our stylesheet is in no layer and overrides it. Take the rule out of the layer.`,
      type: (property, type) => `${property} needs a value of the type ${type}.`,
      rem: (property, value) =>
        `${property} is ${value}. KRDS and other sites set the root to 62.5 %, which changes rem. Use em.`,
      alpha: (property, value) =>
        `${property} is ${value}, which lets the colour below through, so no contrast is certain. Use a colour without transparency.`,
      oneMode: (property, mode) =>
        ({
          both: `${property} has one value for light and dark. Set it for the dark mode too: [data-nj-theme="dark"] { ${property}: … }.`,
          light: `${property} is set for the light mode only. The dark mode keeps our colour.`,
          dark: `${property} is set for the dark mode only. The light mode keeps our colour.`,
          attribute: `${property} is set for data-nj-theme="dark", but not the same for a page that follows a dark system: @media (prefers-color-scheme: dark) { [data-nj-theme="auto"] { ${property}: … } }.`,
          system: `${property} is set for a dark system, but not for data-nj-theme="dark".`,
        })[mode] ?? mode,
      oneSide: (property, others) =>
        `${property} is set, but not the colours that promise a contrast with it: ${others}. See that our values fit.`,
      notComputed: (property, value) =>
        `${property} is ${value}, which only a browser can compute. Measure its contrasts there.`,
      notRead: (_, text) => `${text} is not read. Check these rules yourself.`,
      noToken: () => 'The file sets no token of ours, so there is nothing to check.',
    },
    result: (failed, all, errors, warnings) =>
      `Contrasts that fail: ${failed} of ${all}. Faults: ${errors}. Notes: ${warnings}.`,
  },
  ko: {
    usage: `nurijip theme <파일.css …>   부처가 바꾼 토큰을 검사합니다

  --light-only   밝은 화면만 검사합니다(data-nj-theme을 쓰지 않는 사이트)
  --theme krds   KRDS 테마 위에서 검사합니다
  --strict       확인할 사항만 있어도 종료 코드가 1입니다
  --lang en|ko   결과의 언어(기본값: 시스템의 언어)

종료 코드: 0 약속한 명도 대비를 모두 지킴, 1 고칠 것이 있음, 2 검사하지 못함`,
    missingPackages: (names) =>
      `이 명령에는 다음 패키지가 필요합니다: ${names.join(', ')}. 없는 패키지를 설치하십시오.\n  npm install --save-dev ${names.join(' ')}`,
    noFile: (file) => `${file} 파일이 없습니다.`,
    unreadable: (file, reason) => `${file} 파일을 CSS로 읽을 수 없습니다: ${reason}`,
    modes: {
      light: '밝은 화면',
      dark: '어두운 화면(data-nj-theme="dark")',
      'dark-by-system': '어두운 화면(어두운 시스템에서 data-nj-theme="auto")',
      'light-more': '밝은 화면, 고대비',
      'dark-more': '어두운 화면, 고대비',
    },
    part: (scope, mode) => (scope ? `${scope}의 ${mode}` : `페이지의 ${mode}`),
    holds: '충족',
    fails: '미달',
    notComputed: '계산할 수 없음',
    pair: (token, on, or) => `${on} 위의 ${or ? `${token} 또는 ${or}` : token}`,
    setBy: '지정한 곳',
    errors: '고칠 것:',
    warnings: '확인할 것:',
    findings: {
      unknown: (property, nearest) =>
        `${property}은(는) 없는 토큰이므로 아무것도 바꾸지 않습니다.${nearest ? ` ${nearest}을(를) 쓰려고 하셨습니까?` : ''}`,
      layered: (property) =>
        `${property}이(가) 캐스케이드 레이어 안에 있습니다. 레이어에 넣지 않은 라이브러리의 스타일시트가 우선하므로 효과가 없습니다. 규칙을 레이어 밖으로 옮기십시오.`,
      type: (property, type) => `${property}에는 ${type} 형식의 값을 써야 합니다.`,
      rem: (property, value) =>
        `${property}의 값이 ${value}입니다. KRDS 등 루트 글자 크기를 62.5%로 정한 사이트에서는 rem의 크기가 달라집니다. em을 쓰십시오.`,
      alpha: (property, value) =>
        `${property}의 값이 ${value}입니다. 투명한 색은 아래의 색이 비치므로 명도 대비를 보장할 수 없습니다. 불투명한 색을 쓰십시오.`,
      oneMode: (property, mode) =>
        ({
          both: `${property}의 값 하나를 밝은 화면과 어두운 화면에 함께 씁니다. 어두운 화면의 값도 지정하십시오: [data-nj-theme="dark"] { ${property}: … }`,
          light: `${property}을(를) 밝은 화면에만 지정했습니다. 어두운 화면에는 기본색이 남습니다.`,
          dark: `${property}을(를) 어두운 화면에만 지정했습니다. 밝은 화면에는 기본색이 남습니다.`,
          attribute: `${property}을(를) data-nj-theme="dark"에 지정했으나, 어두운 시스템을 따르는 페이지에는 같은 값을 지정하지 않았습니다: @media (prefers-color-scheme: dark) { [data-nj-theme="auto"] { ${property}: … } }`,
          system: `${property}을(를) 어두운 시스템에만 지정하고 data-nj-theme="dark"에는 지정하지 않았습니다.`,
        })[mode] ?? mode,
      oneSide: (property, others) =>
        `${property}만 지정하고, 함께 명도 대비를 약속하는 색은 지정하지 않았습니다: ${others}. 기본색이 어울리는지 확인하십시오.`,
      notComputed: (property, value) =>
        `${property}의 값 ${value}은(는) 브라우저만 계산할 수 있습니다. 명도 대비를 브라우저에서 재십시오.`,
      notRead: (_, text) => `${text} 규칙은 읽지 않습니다. 직접 확인하십시오.`,
      noToken: () => '라이브러리의 토큰을 정하는 곳이 없으므로 검사할 것이 없습니다.',
    },
    result: (failed, all, errors, warnings) =>
      `명도 대비 ${all}건 중 ${failed}건 미달, 고칠 것 ${errors}건, 확인할 것 ${warnings}건`,
  },
};
