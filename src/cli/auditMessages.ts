import type { CliLanguage } from './messages.js';

/** The words of `nurijip audit` in one language. */
interface AuditMessages {
  usage: string;
  missingPackages: (names: readonly string[]) => string;
  unknownTool: (name: string, known: readonly string[]) => string;
  noJava: string;
  noBrowser: (reason: string) => string;
  notOpened: (address: string, reason: string) => string;
  noComponent: string;
  components: (names: string) => string;
  faults: string;
  noFaults: string;
  inComponent: string;
  inPage: string;
  toDecide: (count: number) => string;
  person: string;
  minutes: (minutes: number) => string;
  notRun: (names: string) => string;
  result: (faults: number, minutes: number) => string;
  written: (file: string) => string;
  title: (address: string) => string;
  columns: readonly [string, string, string, string, string];
}

export const auditMessages: Readonly<Record<CliLanguage, AuditMessages>> = {
  en: {
    usage: `nurijip audit <address | file.html>   audits a page that uses our components

  --out <folder>     also writes audit.html and audit.json into the folder
  --only <name,…>    runs only these: axe-core, Alfa, Nu, 1.4.10, print …
  --browser <file>   the program of Chromium (default: CHROMIUM_PATH, that of the system, of Playwright)
  --lang en|ko       the language of the report (default: that of the system)

Exit codes: 0 no fault was found, 1 a fault was found, 2 the audit did not run.
No script finds every fault. The report also says what a person must do, and how long it takes.`,
    missingPackages: (names) =>
      `This command needs ${names.join(', ')}. Install what is missing, or choose with --only:\n  npm install --save-dev ${names.join(' ')}`,
    unknownTool: (name, known) => `“${name}” is not known. Known: ${known.join(', ')}.`,
    noJava:
      'The Nu HTML checker needs Java. Install it (Debian: apt-get install default-jre-headless), or choose other tools with --only.',
    noBrowser: (reason) => `Chromium does not start. Name it with --browser. ${reason}`,
    notOpened: (address, reason) => `${address} cannot be opened: ${reason}`,
    noComponent:
      'The page has no component of Nurijip. Check the address, and that the components are on this page.',
    components: (names) => `Components on the page: ${names}`,
    faults: 'Faults',
    noFaults: 'No engine and no check found a fault.',
    inComponent: 'in a component of ours: please report it',
    inPage: 'in your page',
    toDecide: (count) => `Notes that a person must decide: ${count} (in audit.json)`,
    person: 'What a person must do',
    minutes: (minutes) => `${minutes} min`,
    notRun: (names) => `Not run: ${names}. What was not run is not passed.`,
    result: (faults, minutes) => `Faults: ${faults}. Work for a person: about ${minutes} minutes.`,
    written: (file) => `Written: ${file}`,
    title: (address) => `Accessibility audit of ${address}`,
    columns: ['criterion', 'found by', 'where', 'element', 'what is wrong'],
  },
  ko: {
    usage: `nurijip audit <주소 | 파일.html>   우리 컴포넌트를 쓰는 페이지의 접근성을 검사합니다

  --out <폴더>       폴더에 audit.html과 audit.json도 씁니다
  --only <이름,…>    이것만 실행합니다: axe-core, Alfa, Nu, 1.4.10, print …
  --browser <파일>   Chromium 실행 파일(기본값: CHROMIUM_PATH, 시스템, Playwright 순서)
  --lang en|ko       결과의 언어(기본값: 시스템의 언어)

종료 코드: 0 오류를 찾지 못함, 1 오류를 찾음, 2 검사하지 못함
자동 검사로는 모든 오류를 찾을 수 없습니다. 사람이 확인할 일과 걸리는 시간도 함께 알려 줍니다.`,
    missingPackages: (names) =>
      `이 명령에는 다음 패키지가 필요합니다: ${names.join(', ')}. 없는 패키지를 설치하거나 --only로 고르십시오.\n  npm install --save-dev ${names.join(' ')}`,
    unknownTool: (name, known) =>
      `“${name}”은(는) 없는 이름입니다. 쓸 수 있는 이름: ${known.join(', ')}`,
    noJava:
      'Nu HTML 검사기에는 Java가 필요합니다. 설치하거나(Debian: apt-get install default-jre-headless) --only로 다른 도구를 고르십시오.',
    noBrowser: (reason) => `Chromium을 시작할 수 없습니다. --browser로 지정하십시오. ${reason}`,
    notOpened: (address, reason) => `${address} 주소를 열 수 없습니다: ${reason}`,
    noComponent:
      '페이지에 누리집 컴포넌트가 없습니다. 주소가 맞는지, 컴포넌트가 이 페이지에 있는지 확인하십시오.',
    components: (names) => `페이지의 컴포넌트: ${names}`,
    faults: '오류',
    noFaults: '어떤 검사 도구도 오류를 찾지 못했습니다.',
    inComponent: '우리 컴포넌트 안: 알려 주십시오',
    inPage: '사이트의 페이지 안',
    toDecide: (count) => `사람이 판단할 사항: ${count}개(audit.json에 있음)`,
    person: '사람이 확인할 일',
    minutes: (minutes) => `${minutes}분`,
    notRun: (names) => `실행하지 않은 것: ${names}. 실행하지 않은 것은 통과가 아닙니다.`,
    result: (faults, minutes) => `오류 ${faults}개, 사람이 확인할 시간 약 ${minutes}분`,
    written: (file) => `저장함: ${file}`,
    title: (address) => `${address} 접근성 검사 결과`,
    columns: ['검사항목', '찾은 도구', '위치', '요소', '잘못된 점'],
  },
};
