/** An item (검사항목) of KWCAG 2.2. */
export interface KwcagItem {
  number: string;
  /** The name in KS X OT0003:2022. */
  korean: string;
  /** Our translation. The standard is in Korean. */
  english: string;
  /** The principle (원칙) and the guideline (지침) that it belongs to. */
  principle: string;
  guideline: string;
  /** The WCAG 2.2 success criteria on the same matter. Empty if WCAG has none. */
  criteria: readonly string[];
}

const principles: Readonly<Record<string, string>> = {
  5: '인식의 용이성',
  6: '운용의 용이성',
  7: '이해의 용이성',
  8: '견고성',
};

const guidelines: Readonly<Record<string, string>> = {
  5.1: '대체 텍스트',
  5.2: '멀티미디어 대체수단',
  5.3: '적응성',
  5.4: '명료성',
  6.1: '입력장치 접근성',
  6.2: '충분한 시간 제공',
  6.3: '광과민성 발작 예방',
  6.4: '쉬운 내비게이션',
  6.5: '입력 방식',
  7.1: '가독성',
  7.2: '예측 가능성',
  7.3: '입력 도움',
  8.1: '문법 준수',
  8.2: '웹 애플리케이션 접근성',
};

/**
 * The 33 items of KWCAG 2.2 (KS X OT0003:2022), and the success criteria of WCAG 2.2 on the same matter. The
 * standard has no such table. The crosswalk is our own. Where an item asks for less than the criterion (6.1.3
 * allows smaller targets than 2.5.8), a fault of the criterion also counts as a fault of the item.
 */
const rows: readonly (readonly [
  number: string,
  korean: string,
  english: string,
  criteria: readonly string[],
])[] = [
  ['5.1.1', '적절한 대체 텍스트 제공', 'Text alternatives', ['1.1.1']],
  ['5.2.1', '자막 제공', 'Captions', ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5']],
  ['5.3.1', '표의 구성', 'Structure of tables', ['1.3.1']],
  ['5.3.2', '콘텐츠의 선형 구조', 'Linear structure of content', ['1.3.2']],
  ['5.3.3', '명확한 지시사항 제공', 'Clear instructions', ['1.3.3']],
  ['5.4.1', '색에 무관한 콘텐츠 인식', 'Content that does not depend on colour', ['1.4.1']],
  ['5.4.2', '자동 재생 금지', 'No sound that plays by itself', ['1.4.2']],
  ['5.4.3', '텍스트 콘텐츠의 명도 대비', 'Contrast of text', ['1.4.3']],
  ['5.4.4', '콘텐츠 간의 구분', 'Distinct neighbouring content', []],
  ['6.1.1', '키보드 사용 보장', 'Use by keyboard', ['2.1.1', '2.1.2']],
  ['6.1.2', '초점 이동과 표시', 'Order and visibility of focus', ['2.4.3', '2.4.7', '2.4.11']],
  ['6.1.3', '조작 가능', 'Operable size of controls', ['2.5.8']],
  ['6.1.4', '문자 단축키', 'Character key shortcuts', ['2.1.4']],
  ['6.2.1', '응답시간 조절', 'Adjustable time limits', ['2.2.1']],
  ['6.2.2', '정지 기능 제공', 'A means to stop movement', ['2.2.2']],
  ['6.3.1', '깜빡임과 번쩍임 사용 제한', 'Limits on flashing', ['2.3.1']],
  ['6.4.1', '반복 영역 건너뛰기', 'Bypass of repeated blocks', ['2.4.1']],
  ['6.4.2', '제목 제공', 'Titles and headings', ['2.4.2', '2.4.6', '1.3.1']],
  ['6.4.3', '적절한 링크 텍스트', 'Suitable text of links', ['2.4.4']],
  ['6.4.4', '고정된 참조 위치 정보', 'Fixed reference locations', []],
  ['6.5.1', '단일 포인터 입력 지원', 'Operation with a single pointer', ['2.5.1', '2.5.7']],
  ['6.5.2', '포인터 입력 취소', 'Pointer cancellation', ['2.5.2']],
  ['6.5.3', '레이블과 네임', 'Label in name', ['2.5.3']],
  ['6.5.4', '동작기반 작동', 'Operation by motion', ['2.5.4']],
  ['7.1.1', '기본 언어 표시', 'Language of the page', ['3.1.1']],
  ['7.2.1', '이용자 요구에 따른 실행', 'Changes only on request', ['3.2.1', '3.2.2']],
  ['7.2.2', '찾기 쉬운 도움 정보', 'Help that is easy to find', ['3.2.6']],
  ['7.3.1', '오류 정정', 'Correction of errors', ['3.3.1', '3.3.3']],
  ['7.3.2', '레이블 제공', 'Labels', ['3.3.2']],
  ['7.3.3', '접근 가능한 인증', 'Accessible authentication', ['3.3.8']],
  ['7.3.4', '반복 입력 정보', 'Redundant entry', ['3.3.7']],
  ['8.1.1', '마크업 오류 방지', 'No errors in markup', ['4.1.1']],
  ['8.2.1', '웹 애플리케이션 접근성 준수', 'Accessible web applications', ['4.1.2']],
];

export const kwcagItems: readonly KwcagItem[] = rows.map(([number, korean, english, criteria]) => ({
  number,
  korean,
  english,
  principle: principles[number.slice(0, 1)] ?? '',
  guideline: guidelines[number.slice(0, 3)] ?? '',
  criteria,
}));
