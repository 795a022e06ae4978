import type { JsonReason } from './jsonFault.js';

export type PasteJsonLang = 'en' | 'ko';

interface Words {
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
  reasons: Record<JsonReason, string>;
}

/** What the tool says, in both languages of the library. */
export const words: Record<PasteJsonLang, Words> = {
  en: {
    label: 'Page content as JSON',
    hint: 'Paste your JSON here. Below it stands the page, or everything that is wrong with it.',
    language: 'Language of the messages',
    insert: 'Insert a faulty example',
    reset: 'Reset',
    none: 'No problems: the page is shown below.',
    count: (problems) =>
      problems === 1 ? '1 problem, shown below.' : `${problems} problems, listed below.`,
    title: 'What is to be corrected',
    more: (problems) => `And ${problems} more.`,
    place: (line, column) => `line ${line}, column ${column}`,
    reasons: {
      bracket: 'The JSON ends before this. Delete what follows, or the bracket before it.',
      colon: 'A colon is missing after the key. Write "key": "value".',
      comma: 'A comma is missing before this, or a closing bracket. Part the entries with commas.',
      curly: 'This is a typographic quotation mark. Use the straight mark: ".',
      empty: 'There is nothing here. Paste the JSON of a page.',
      end: 'The JSON breaks off. Close every text with " and every bracket with ] or }.',
      name: 'A key is missing or is not in quotation marks. Write "key": "value".',
      string:
        'This text is not closed on its line, or has a backslash that means nothing. Close it with ", and write \\n for a new line, \\" for a quotation mark and \\\\ for a backslash.',
      trailing: 'An entry is missing before this bracket. Delete the comma before it.',
      value: 'This is no value. Write text in straight quotation marks, a number, true or false.',
    },
  },
  ko: {
    label: '페이지 내용(JSON)',
    hint: 'JSON을 여기에 붙여 넣으십시오. 아래에 페이지 또는 고칠 점이 모두 나옵니다.',
    language: '안내 언어',
    insert: '잘못된 예시 넣기',
    reset: '처음으로 되돌리기',
    none: '문제가 없습니다. 아래에 페이지가 나옵니다.',
    count: (problems) => `문제가 ${problems}개 있습니다. 아래 목록을 확인하십시오.`,
    title: '고칠 점',
    more: (problems) => `그 밖에 ${problems}개가 더 있습니다.`,
    place: (line, column) => `${line}행 ${column}열`,
    reasons: {
      bracket: 'JSON이 이 앞에서 이미 끝났습니다. 뒤의 내용이나 앞의 닫는 괄호를 지우십시오.',
      colon: '키 뒤에 쌍점(:)이 없습니다. "키": "값"의 형식으로 쓰십시오.',
      comma: '이 앞에 쉼표 또는 닫는 괄호가 없습니다. 항목 사이에 쉼표를 넣으십시오.',
      curly: '둥근따옴표 등 다른 모양의 따옴표입니다. 곧은 큰따옴표(")를 쓰십시오.',
      empty: '내용이 없습니다. 페이지의 JSON을 붙여 넣으십시오.',
      end: 'JSON이 중간에 끝났습니다. 글은 "로, 괄호는 ] 또는 }로 닫으십시오.',
      name: '키가 없거나 키에 따옴표가 없습니다. "키": "값"의 형식으로 쓰십시오.',
      string:
        '글이 같은 줄에서 닫히지 않았거나 쓸 수 없는 역슬래시가 있습니다. "로 닫고, 줄 바꿈은 \\n, 따옴표는 \\", 역슬래시는 \\\\로 쓰십시오.',
      trailing: '이 괄호 앞에 항목이 없습니다. 앞의 쉼표를 지우십시오.',
      value: '값이 아닙니다. 곧은 큰따옴표로 묶은 글, 숫자, true 또는 false를 쓰십시오.',
    },
  },
};
