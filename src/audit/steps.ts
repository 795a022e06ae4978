import type { ComponentName } from './evidence.js';
import type { Words } from './mapping/duties.js';

/** What a person does with a screen reader, and what they must hear. */
export interface ScreenReaderStep {
  /** The id in a person's record. */
  id: string;
  /** The story in Storybook. Open it alone, without the frame of Storybook. */
  story: string;
  component: ComponentName;
  do: Words;
  hear: Words;
  /** The success criteria that the result is evidence for. */
  criteria: readonly string[];
  minutes: number;
  /** The steps of the recorded transcripts that do the same, by their name. */
  spoken: RegExp;
}

const page = 'pages-keytaskspage--key-diplomatic-tasks';
const accordion = 'components-taskaccordion--default';

/** The steps of the matrix of assistive technologies. A person needs about half an hour for all of them. */
export const steps: readonly ScreenReaderStep[] = [
  {
    id: 'skip',
    story: page,
    component: 'SkipNav',
    do: { en: 'Tab, Enter, then Tab again.', ko: 'Tab, Enter, 다시 Tab을 누릅니다.' },
    hear: {
      en: 'The skip link, then the title of the page, then the first control of the main content.',
      ko: '건너뛰기 링크, 페이지 제목, 본문의 첫 번째 조작 요소를 차례로 읽습니다.',
    },
    criteria: ['2.4.1', '2.4.4', '4.1.2', '1.3.1', '1.3.2'],
    minutes: 1,
    spoken: /skip link/i,
  },
  {
    id: 'landmarks',
    story: page,
    component: 'KeyTasksPage',
    do: { en: 'Go from landmark to landmark.', ko: '랜드마크 단위로 이동합니다.' },
    hear: {
      en: 'Header, breadcrumb, main content, the banner by its name. No closed task.',
      ko: '머리글, 현재 위치, 본문, 이름이 있는 배너를 읽습니다. 접힌 과제는 읽지 않습니다.',
    },
    criteria: ['1.3.1', '2.4.1', '4.1.2'],
    minutes: 2,
    spoken: /landmark/i,
  },
  {
    id: 'headings',
    story: page,
    component: 'KeyTasksPage',
    do: { en: 'Go from heading to heading.', ko: '제목 단위로 이동합니다.' },
    hear: {
      en: 'The title at level 1, the banner at level 2, each task at level 3 with its state.',
      ko: '1단계 페이지 제목, 2단계 배너, 3단계 과제 제목과 그 상태를 읽습니다.',
    },
    criteria: ['1.3.1', '2.4.6', '2.4.10', '4.1.2'],
    minutes: 2,
    spoken: /by heading/i,
  },
  {
    id: 'breadcrumb',
    story: page,
    component: 'Breadcrumb',
    do: {
      en: 'Go to the list of the breadcrumb and read it.',
      ko: '현재 위치의 목록으로 이동해 읽습니다.',
    },
    hear: {
      en: 'The number of levels, each link, and that the last level is the current page. No separator.',
      ko: '단계의 수, 각 링크, 마지막 단계가 현재 페이지라는 것을 읽습니다. 구분 기호는 읽지 않습니다.',
    },
    criteria: ['1.1.1', '1.3.1', '1.3.2', '2.4.4', '2.4.8', '4.1.2'],
    minutes: 2,
    spoken: /breadcrumb/i,
  },
  {
    id: 'fold',
    story: 'components-breadcrumb--collapsed',
    component: 'Breadcrumb',
    do: { en: 'Press the button of the hidden levels.', ko: '숨은 경로 보기 버튼를 누릅니다.' },
    hear: {
      en: 'A name with the hidden levels, then the first of them as a link with the focus.',
      ko: '숨은 단계가 들어 있는 이름과, 이어서 초점을 받은 첫 번째 숨은 링크를 읽습니다.',
    },
    criteria: ['2.4.6', '4.1.2'],
    minutes: 1,
    spoken: /hidden levels|fold|collapsed level/i,
  },
  {
    id: 'banner',
    story: 'components-visionbanner--with-image',
    component: 'VisionBanner',
    do: { en: 'Read the banner line by line.', ko: '배너를 한 줄씩 읽습니다.' },
    hear: {
      en: 'The heading with its level, the statement in full. Nothing of the decorative picture.',
      ko: '제목과 제목 수준, 비전 문장 전체를 읽습니다. 장식 이미지는 읽지 않습니다.',
    },
    criteria: ['1.1.1', '1.3.1', '1.3.2', '2.4.6', '2.4.10', '4.1.2'],
    minutes: 2,
    spoken: /banner|statement/i,
  },
  {
    id: 'closed',
    story: accordion,
    component: 'TaskAccordion',
    do: {
      en: 'With all tasks closed, read line by line.',
      ko: '모든 과제를 접고 한 줄씩 읽습니다.',
    },
    hear: {
      en: 'Each title as a button in a heading, collapsed. No word of a closed task.',
      ko: '제목마다 접힌 상태의 버튼라고 읽습니다. 접힌 본문은 한 마디도 읽지 않습니다.',
    },
    criteria: ['1.3.1', '1.3.2', '2.4.6', '2.4.10', '4.1.2'],
    minutes: 2,
    spoken: /closed task/i,
  },
  {
    id: 'open',
    story: accordion,
    component: 'TaskAccordion',
    do: {
      en: 'Open the first task with Enter or a double tap, then read line by line.',
      ko: '첫 번째 과제를 Enter나 두 번 탭으로 펼치고 한 줄씩 읽습니다.',
    },
    hear: {
      en: 'The new state, then every word of the task, then the title of the next one.',
      ko: '바뀐 상태, 본문 전체, 다음 과제의 제목을 차례로 읽습니다.',
    },
    criteria: ['1.1.1', '1.3.1', '1.3.2', '4.1.2'],
    minutes: 3,
    spoken: /open(s|ed) (the first )?task|opened task/i,
  },
  {
    id: 'show-all',
    story: accordion,
    component: 'TaskAccordion',
    do: {
      en: 'Press "Show all", then "Hide all".',
      ko: '모두 펼치기, 모두 접기를 차례로 누릅니다.',
    },
    hear: {
      en: 'Each time the result, once, without a move of the focus.',
      ko: '누를 때마다 결과를 한 번 읽고 초점은 그대로 있습니다.',
    },
    criteria: ['4.1.2', '4.1.3'],
    minutes: 2,
    spoken: /all tasks/i,
  },
  {
    id: 'find',
    story: accordion,
    component: 'TaskAccordion',
    do: {
      en: 'Search the page for a word of a closed task, where the browser has find-in-page.',
      ko: '브라우저의 페이지 내 찾기로 접힌 과제에 있는 단어를 찾습니다.',
    },
    hear: {
      en: 'The task is open, and its text can be read.',
      ko: '과제가 펼쳐지고 본문을 읽을 수 있습니다.',
    },
    criteria: ['4.1.2'],
    minutes: 2,
    spoken: /find-in-page/i,
  },
  {
    id: 'copy-link',
    story: 'components-taskaccordion--copy-link',
    component: 'TaskAccordion',
    do: { en: 'Press "Copy link" of the first task.', ko: '첫 번째 과제의 링크 복사를 누릅니다.' },
    hear: {
      en: 'A name with the title of the task, then that the link is copied.',
      ko: '과제 제목이 들어 있는 이름과, 링크를 복사했다는 안내를 읽습니다.',
    },
    criteria: ['2.4.6', '4.1.2', '4.1.3'],
    minutes: 1,
    spoken: /copy link|copie[sd]/i,
  },
  {
    id: 'table-and-lists',
    story: 'components-taskaccordion--rich-text',
    component: 'TaskAccordion',
    do: {
      en: 'Open the tasks. Go through the nested list and from cell to cell of the table.',
      ko: '과제를 펼치고 여러 단계 목록과 표의 셀을 이동합니다.',
    },
    hear: {
      en: 'The levels of the list, the caption of the table, the headers of each cell.',
      ko: '목록의 단계, 표의 제목, 셀마다 제목 셀을 읽습니다.',
    },
    criteria: ['1.3.1', '1.3.2'],
    minutes: 4,
    spoken: /table|nested list/i,
  },
  {
    id: 'korean',
    story: 'pages-keytaskspage--key-diplomatic-tasks-korean',
    component: 'KeyTasksPage',
    do: {
      en: 'Read the Korean page with a Korean voice, and press "Show all".',
      ko: '한국어 음성으로 한국어 페이지를 읽고 모두 펼치기를 누릅니다.',
    },
    hear: {
      en: 'Korean text and Korean names only, in a Korean voice.',
      ko: '한국어 음성으로 한국어 글과 이름만 읽습니다.',
    },
    criteria: ['2.4.4', '2.4.6', '2.4.8', '4.1.3'],
    minutes: 4,
    spoken: /korean/i,
  },
  {
    id: 'quotation',
    story: 'components-visionbanner--slogan-in-another-language',
    component: 'VisionBanner',
    do: {
      en: 'Read the statement with a slogan in another language.',
      ko: '다른 언어로 된 슬로건이 있는 문장을 읽습니다.',
    },
    hear: {
      en: 'The slogan in the voice of its language, if such a voice is installed.',
      ko: '해당 언어의 음성이 설치되어 있으면 슬로건을 그 음성으로 읽습니다.',
    },
    criteria: ['3.1.2'],
    minutes: 1,
    spoken: /slogan|quotation|another language/i,
  },
];
