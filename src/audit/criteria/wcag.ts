/** A conformance level of WCAG. */
export type Level = 'A' | 'AA' | 'AAA';

/** A success criterion of WCAG 2.2. */
export interface SuccessCriterion {
  number: string;
  level: Level;
  /** The title in the English standard. */
  title: string;
  /**
   * The title in Korean. No Korean translation of WCAG 2.2 is authorised by W3C. These titles use the words of
   * KS X OT0003:2022 (KWCAG 2.2) where it has an item on the same matter. The others are our translation.
   */
  korean: string;
}

/**
 * All success criteria of WCAG 2.2. 4.1.1 was removed from WCAG 2.2. It stays here, because KWCAG 2.2 (8.1.1),
 * EN 301 549 V3.2.1 (9.4.1.1) and the forms of an accessibility conformance report still have it.
 */
const rows: readonly (readonly [number: string, level: Level, title: string, korean: string])[] = [
  ['1.1.1', 'A', 'Non-text Content', '텍스트 아닌 콘텐츠'],
  ['1.2.1', 'A', 'Audio-only and Video-only (Prerecorded)', '음성 전용 및 영상 전용(녹화)'],
  ['1.2.2', 'A', 'Captions (Prerecorded)', '자막(녹화)'],
  [
    '1.2.3',
    'A',
    'Audio Description or Media Alternative (Prerecorded)',
    '화면 해설 또는 대체 수단(녹화)',
  ],
  ['1.2.4', 'AA', 'Captions (Live)', '자막(생방송)'],
  ['1.2.5', 'AA', 'Audio Description (Prerecorded)', '화면 해설(녹화)'],
  ['1.2.6', 'AAA', 'Sign Language (Prerecorded)', '수어(녹화)'],
  ['1.2.7', 'AAA', 'Extended Audio Description (Prerecorded)', '확장된 화면 해설(녹화)'],
  ['1.2.8', 'AAA', 'Media Alternative (Prerecorded)', '멀티미디어 대체 수단(녹화)'],
  ['1.2.9', 'AAA', 'Audio-only (Live)', '음성 전용(생방송)'],
  ['1.3.1', 'A', 'Info and Relationships', '정보와 관계'],
  ['1.3.2', 'A', 'Meaningful Sequence', '의미 있는 순서'],
  ['1.3.3', 'A', 'Sensory Characteristics', '감각적 특성'],
  ['1.3.4', 'AA', 'Orientation', '화면 방향'],
  ['1.3.5', 'AA', 'Identify Input Purpose', '입력 목적 식별'],
  ['1.3.6', 'AAA', 'Identify Purpose', '목적 식별'],
  ['1.4.1', 'A', 'Use of Color', '색의 사용'],
  ['1.4.2', 'A', 'Audio Control', '소리 제어'],
  ['1.4.3', 'AA', 'Contrast (Minimum)', '명도 대비(최소)'],
  ['1.4.4', 'AA', 'Resize Text', '텍스트 크기 조정'],
  ['1.4.5', 'AA', 'Images of Text', '텍스트 이미지'],
  ['1.4.6', 'AAA', 'Contrast (Enhanced)', '명도 대비(강화)'],
  ['1.4.7', 'AAA', 'Low or No Background Audio', '배경음 없음 또는 낮은 배경음'],
  ['1.4.8', 'AAA', 'Visual Presentation', '시각적 표현'],
  ['1.4.9', 'AAA', 'Images of Text (No Exception)', '텍스트 이미지(예외 없음)'],
  ['1.4.10', 'AA', 'Reflow', '리플로우(화면 재배치)'],
  ['1.4.11', 'AA', 'Non-text Contrast', '텍스트 아닌 콘텐츠의 명도 대비'],
  ['1.4.12', 'AA', 'Text Spacing', '텍스트 간격'],
  ['1.4.13', 'AA', 'Content on Hover or Focus', '마우스 오버 또는 초점에 나타나는 콘텐츠'],
  ['2.1.1', 'A', 'Keyboard', '키보드'],
  ['2.1.2', 'A', 'No Keyboard Trap', '키보드 함정 없음'],
  ['2.1.3', 'AAA', 'Keyboard (No Exception)', '키보드(예외 없음)'],
  ['2.1.4', 'A', 'Character Key Shortcuts', '문자 단축키'],
  ['2.2.1', 'A', 'Timing Adjustable', '시간 조절'],
  ['2.2.2', 'A', 'Pause, Stop, Hide', '일시 정지, 정지, 숨기기'],
  ['2.2.3', 'AAA', 'No Timing', '시간 제한 없음'],
  ['2.2.4', 'AAA', 'Interruptions', '방해 요소'],
  ['2.2.5', 'AAA', 'Re-authenticating', '재인증'],
  ['2.2.6', 'AAA', 'Timeouts', '시간 초과'],
  ['2.3.1', 'A', 'Three Flashes or Below Threshold', '3회 이하의 번쩍임 또는 임계치 미만'],
  ['2.3.2', 'AAA', 'Three Flashes', '3회 이하의 번쩍임'],
  ['2.3.3', 'AAA', 'Animation from Interactions', '상호작용에 따른 움직임'],
  ['2.4.1', 'A', 'Bypass Blocks', '반복 영역 건너뛰기'],
  ['2.4.2', 'A', 'Page Titled', '페이지 제목'],
  ['2.4.3', 'A', 'Focus Order', '초점 순서'],
  ['2.4.4', 'A', 'Link Purpose (In Context)', '링크의 목적(맥락 내)'],
  ['2.4.5', 'AA', 'Multiple Ways', '여러 가지 찾는 방법'],
  ['2.4.6', 'AA', 'Headings and Labels', '제목과 레이블'],
  ['2.4.7', 'AA', 'Focus Visible', '초점 표시'],
  ['2.4.8', 'AAA', 'Location', '현재 위치'],
  ['2.4.9', 'AAA', 'Link Purpose (Link Only)', '링크의 목적(링크 텍스트만으로)'],
  ['2.4.10', 'AAA', 'Section Headings', '콘텐츠 블록 제목'],
  ['2.4.11', 'AA', 'Focus Not Obscured (Minimum)', '가려지지 않는 초점(최소)'],
  ['2.4.12', 'AAA', 'Focus Not Obscured (Enhanced)', '가려지지 않는 초점(강화)'],
  ['2.4.13', 'AAA', 'Focus Appearance', '초점의 모양'],
  ['2.5.1', 'A', 'Pointer Gestures', '포인터 제스처'],
  ['2.5.2', 'A', 'Pointer Cancellation', '포인터 입력 취소'],
  ['2.5.3', 'A', 'Label in Name', '레이블과 네임'],
  ['2.5.4', 'A', 'Motion Actuation', '동작기반 작동'],
  ['2.5.5', 'AAA', 'Target Size (Enhanced)', '조작 대상의 크기(강화)'],
  ['2.5.6', 'AAA', 'Concurrent Input Mechanisms', '여러 입력 방식의 병용'],
  ['2.5.7', 'AA', 'Dragging Movements', '끌기 동작'],
  ['2.5.8', 'AA', 'Target Size (Minimum)', '조작 대상의 크기(최소)'],
  ['3.1.1', 'A', 'Language of Page', '페이지의 기본 언어'],
  ['3.1.2', 'AA', 'Language of Parts', '부분의 언어'],
  ['3.1.3', 'AAA', 'Unusual Words', '일상적이지 않은 단어'],
  ['3.1.4', 'AAA', 'Abbreviations', '약어'],
  ['3.1.5', 'AAA', 'Reading Level', '읽기 수준'],
  ['3.1.6', 'AAA', 'Pronunciation', '발음'],
  ['3.2.1', 'A', 'On Focus', '초점에 따른 변화'],
  ['3.2.2', 'A', 'On Input', '입력에 따른 변화'],
  ['3.2.3', 'AA', 'Consistent Navigation', '일관된 내비게이션'],
  ['3.2.4', 'AA', 'Consistent Identification', '일관된 식별'],
  ['3.2.5', 'AAA', 'Change on Request', '이용자 요구에 따른 변화'],
  ['3.2.6', 'A', 'Consistent Help', '찾기 쉬운 도움 정보'],
  ['3.3.1', 'A', 'Error Identification', '오류 식별'],
  ['3.3.2', 'A', 'Labels or Instructions', '레이블 또는 지시사항'],
  ['3.3.3', 'AA', 'Error Suggestion', '오류 정정 제안'],
  ['3.3.4', 'AA', 'Error Prevention (Legal, Financial, Data)', '오류 예방(법률, 금융, 데이터)'],
  ['3.3.5', 'AAA', 'Help', '도움말'],
  ['3.3.6', 'AAA', 'Error Prevention (All)', '오류 예방(전체)'],
  ['3.3.7', 'A', 'Redundant Entry', '반복 입력 정보'],
  ['3.3.8', 'AA', 'Accessible Authentication (Minimum)', '접근 가능한 인증(최소)'],
  ['3.3.9', 'AAA', 'Accessible Authentication (Enhanced)', '접근 가능한 인증(강화)'],
  ['4.1.1', 'A', 'Parsing', '마크업 문법'],
  ['4.1.2', 'A', 'Name, Role, Value', '이름, 역할, 값'],
  ['4.1.3', 'AA', 'Status Messages', '상태 메시지'],
];

export const successCriteria: readonly SuccessCriterion[] = rows.map(
  ([number, level, title, korean]) => ({ number, level, title, korean }),
);

/** The criterion that WCAG 2.2 removed. */
export const removedCriterion = '4.1.1';

/** The criteria of levels A and AA that are new in WCAG 2.2. EN 301 549 V3.2.1 has WCAG 2.1 and not these. */
const newerThanEn = new Set(['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8']);

/** Returns the clause of EN 301 549 V3.2.1 (2021-03), or `undefined` if that standard does not have it. */
export function enClause({ number, level }: SuccessCriterion): string | undefined {
  return level === 'AAA' || newerThanEn.has(number) ? undefined : `9.${number}`;
}

/** Returns the address of the criterion in the standard. */
export function criterionAddress({ number, title }: SuccessCriterion): string {
  const edition = number === removedCriterion ? 'WCAG21' : 'WCAG22';
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `https://www.w3.org/TR/${edition}/#${slug}`;
}
