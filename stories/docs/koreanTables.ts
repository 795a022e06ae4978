/** The English texts of the measured tables in Korean, part by part. */
const parts: Readonly<Record<string, string>> = {
  // comparison.json
  'Body text': '본문 글자 크기',
  'Body text at 320 px': '너비 320px에서 본문 글자 크기',
  px: 'px',
  'Contrast of body text': '본문의 명도 대비',
  'Lowest contrast of any text': '모든 글 가운데 가장 낮은 명도 대비',
  'Characters in a line of body text': '본문 한 줄의 글자 수',
  'Title / vision / task / body': '제목 / 비전 / 과제 / 본문의 글자 크기',
  'The same at 320 px': '너비 320px에서 같은 값',
  'Smallest target': '가장 작은 누르는 영역',
  'Tab stops that cannot be seen': '초점이 가지만 보이지 않는 곳',
  'Text beyond the edge at 320 px': '너비 320px에서 화면 밖으로 나간 글',
  'Open tasks cut off at 320 × 256': '320×256px에서 잘리는 펼친 과제',
  'Words broken in two at 320 px': '너비 320px에서 둘로 나뉜 낱말',
  'Tasks readable without script': '스크립트 없이 읽을 수 있는 과제',
  'Closed tasks on paper': '인쇄물에 나오는 접힌 과제',
  'Contrast of the icon': '아이콘의 명도 대비',
  'The same in forced colours': '강제 색상에서 같은 값',
  'Ink of the icon that moves as a task opens': '과제를 펼칠 때 아이콘에서 달라지는 부분',
  share: '비율',
  'Height of the page with all tasks open': '모든 과제를 펼친 페이지의 높이',
  'The same height at 320 px': '너비 320px에서 같은 높이',
  'Digital Agency Design System (Japan)': '일본 디지털청 디자인 시스템',
  none: '없음',
  '40–90': '40–90',
  'Korean 20–50': '한국어는 20–50',
  // bench.json
  'Server rendering': '서버 렌더링',
  '× the same ARIA by hand': '같은 ARIA로 직접 작성한 것의 몇 배',
  '× Radix': 'Radix의 몇 배',
  '× details by hand': 'details로 직접 작성한 것의 몇 배',
  Hydration: '하이드레이션',
  'main thread': '주 스레드',
  'First click': '첫 클릭',
  'Later click': '다음 클릭',
  'Components run by a toggle': '펼치거나 접을 때 실행되는 컴포넌트',
  'Commits to hydrate': '하이드레이션의 커밋',
  'Commits of a toggle': '펼치거나 접을 때의 커밋',
  'Blocking at hydration': '하이드레이션의 멈춤',
  ms: 'ms',
  'The same in startTransition(hydrateRoot)': 'startTransition(hydrateRoot)에서 같은 값',
  'Script without React': 'React를 뺀 스크립트',
  gzip: 'gzip',
  KiB: 'KiB',
  'HTML of the page': '페이지의 HTML',
  kB: 'kB',
  'Texts of the 6 tasks that are in the HTML': '과제 6개 가운데 HTML에 들어 있는 글',
  Nurijip: '누리집(Nurijip)',
  accordion: '아코디언',
  'whole page': '페이지 전체',
  'hand-written': '직접 작성',
  'same ARIA': '같은 ARIA',
  details: 'details',
  // host-themes.json
  'a light-only host on a dark system': '어두운 시스템에서 밝은 화면만 있는 사이트',
  'a host without styles on a dark system': '어두운 시스템에서 스타일이 없는 사이트',
  'a host that is dark by itself': '늘 어두운 사이트',
  'a host that is dark by itself and has a color scheme': '늘 어둡고 color-scheme을 정한 사이트',
  'a host that sets the dark theme': '어두운 테마를 정한 사이트',
  'a host without styles that sets the dark theme': '스타일 없이 어두운 테마를 정한 사이트',
  'a host that follows a dark system': '어두운 시스템을 따르는 사이트',
  'a host that switches from light to dark': '밝은 화면에서 어두운 화면으로 바꾸는 사이트',
  'a host that switches from dark to light': '어두운 화면에서 밝은 화면으로 바꾸는 사이트',
  'a print of a dark page': '어두운 페이지의 인쇄물',
  'each component': '컴포넌트마다',
  'the page': '페이지 전체',
};

/** The names of other systems are the same in both languages. */
const names =
  /^(?:[\d.,\s≤–-]+|Radix|Base UI|React Aria Components|Aksel.*|Designsystemet.*|React USWDS.*|GOV\.UK Frontend|U\.S\. Web Design System|KRDS|Système de Design.*)$/;

/**
 * Returns a text of a measured table in Korean. `undefined` means that a new measure has no translation yet;
 * `test/unit/koreanTables.test.ts` then fails.
 */
export function findKorean(text: string): string | undefined {
  const found = text.split(/[,;] (?=\D|\d[\d,]* tasks)/).map((part) => {
    if (names.test(part)) return part;
    const [, tasks] = /^([\d,]+) tasks$/.exec(part) ?? [];
    if (tasks) return `과제 ${tasks}개`;
    const [, least] = /^at least ([\d.]+)$/.exec(part) ?? [];
    if (least) return `${least} 이상`;
    const [, name, limit] = /^(?:(whole page) )?(≤ [\d.]+)$/.exec(part) ?? [];
    if (limit) return name ? `${parts[name]} ${limit}` : limit;
    return parts[part];
  });
  return found.includes(undefined) ? undefined : found.join(', ');
}

/** Returns a text of a measured table in Korean, or the text itself. */
export function korean(text = '–'): string {
  return findKorean(text) ?? text;
}
