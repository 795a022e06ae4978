/** The faults of JSON that `jsonc-parser` reports, by its names. */
export type JsonFault =
  | 'CloseBraceExpected'
  | 'CloseBracketExpected'
  | 'ColonExpected'
  | 'CommaExpected'
  | 'EndOfFileExpected'
  | 'InvalidEscapeCharacter'
  | 'InvalidSymbol'
  | 'PropertyNameExpected'
  | 'UnexpectedEndOfString'
  | 'ValueExpected';

export type PasteJsonLang = 'en' | 'ko';

interface PasteJsonMessages {
  label: string;
  hint: string;
  language: string;
  insert: string;
  reset: string;
  none: string;
  count: (problems: number) => string;
  title: string;
  more: (problems: number) => string;
  place: (line: number, column: number) => string;
  faults: Record<JsonFault, string>;
}

/** The text of the tool in both languages. */
export const messages: Record<PasteJsonLang, PasteJsonMessages> = {
  en: {
    label: 'Page content as JSON',
    hint: 'Paste your JSON here. The page, or a list of all problems, is shown below.',
    language: 'Language of the messages',
    insert: 'Insert an example with problems',
    reset: 'Reset',
    none: 'No problems: the page is shown below.',
    count: (problems) =>
      problems === 1 ? '1 problem, shown below.' : `${problems} problems, listed below.`,
    title: 'Problems',
    more: (problems) => `And ${problems} more.`,
    place: (line, column) => `line ${line}, column ${column}`,
    faults: {
      CloseBraceExpected: 'A closing brace is missing. Close every object with }.',
      CloseBracketExpected: 'A closing bracket is missing. Close every list with ].',
      ColonExpected: 'A colon is missing after the key. Write "key": "value".',
      CommaExpected: 'A comma or a closing bracket is missing. Separate the entries with commas.',
      EndOfFileExpected: 'The JSON has already ended. Delete this text, or a bracket before it.',
      InvalidEscapeCharacter:
        'This text has a wrong backslash. Write \\n for a new line, \\" for a quotation mark and \\\\ for a backslash.',
      InvalidSymbol:
        'This character is not allowed here. Write keys and text in straight quotation marks: ".',
      PropertyNameExpected:
        'A key is expected here. Write "key": "value", or delete the comma before.',
      UnexpectedEndOfString: 'This text does not end on its line. Close it with ".',
      ValueExpected:
        'A value is expected here: text in straight quotation marks, a number, true or false.',
    },
  },
  ko: {
    label: '페이지 콘텐츠(JSON)',
    hint: 'JSON을 여기에 붙여 넣으십시오. 아래에 페이지 또는 문제의 목록이 나옵니다.',
    language: '안내문의 언어',
    insert: '문제가 있는 예시 넣기',
    reset: '처음으로 되돌리기',
    none: '문제가 없습니다. 아래에 페이지가 나옵니다.',
    count: (problems) => `문제가 ${problems}개 있습니다. 아래 목록을 확인하십시오.`,
    title: '문제 목록',
    more: (problems) => `그 밖에 ${problems}개가 더 있습니다.`,
    place: (line, column) => `${line}행 ${column}열`,
    faults: {
      CloseBraceExpected: '닫는 중괄호가 없습니다. 객체는 }로 닫으십시오.',
      CloseBracketExpected: '닫는 대괄호가 없습니다. 목록은 ]로 닫으십시오.',
      ColonExpected: '키 뒤에 쌍점(:)이 없습니다. "키": "값"의 형식으로 쓰십시오.',
      CommaExpected: '이 앞에 쉼표 또는 닫는 괄호가 없습니다. 항목 사이에 쉼표를 넣으십시오.',
      EndOfFileExpected:
        'JSON이 이 앞에서 이미 끝났습니다. 뒤의 내용이나 앞의 닫는 괄호를 지우십시오.',
      InvalidEscapeCharacter:
        '쓸 수 없는 역슬래시가 있습니다. 줄 바꿈은 \\n, 따옴표는 \\", 역슬래시는 \\\\로 쓰십시오.',
      InvalidSymbol: '여기에 쓸 수 없는 문자입니다. 키와 글은 곧은 큰따옴표(")로 묶으십시오.',
      PropertyNameExpected:
        '여기에 키가 있어야 합니다. "키": "값"의 형식으로 쓰거나 앞의 쉼표를 지우십시오.',
      UnexpectedEndOfString: '글이 같은 줄에서 닫히지 않았습니다. "로 닫으십시오.',
      ValueExpected:
        '여기에 값이 있어야 합니다. 곧은 큰따옴표로 묶은 글, 숫자, true 또는 false를 쓰십시오.',
    },
  },
};
