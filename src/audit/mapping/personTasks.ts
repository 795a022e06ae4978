import type { PersonTask } from './duties.js';

/* What a person must do with the components themselves, because no script can judge it. */

export const readBuiltInTexts: PersonTask = {
  task: {
    en: 'Read the built-in texts of the component in English and Korean, in src/messages.ts and in the story. None depends on a shape, a place, a colour or a sound.',
    ko: '컴포넌트에 들어 있는 영어와 한국어 글을 src/messages.ts와 스토리에서 읽습니다. 모양, 위치, 색, 소리에만 기대는 글이 없어야 합니다.',
  },
  minutes: 3,
};

export const judgeBuiltInNames: PersonTask = {
  task: {
    en: 'Read the built-in names of links, buttons and landmarks in English and Korean without the page. Each one says what it is or does.',
    ko: '링크, 버튼, 랜드마크에 들어 있는 영어와 한국어 이름을 페이지 없이 읽습니다. 이름마다 무엇인지, 무엇을 하는지 알 수 있어야 합니다.',
  },
  minutes: 3,
};

export const lookInGrey: PersonTask = {
  task: {
    en: 'Open the stories of the component in greyscale (developer tools, emulate achromatopsia), with tasks open and closed and each control focused. Links, the current level and each state can still be told apart.',
    ko: '개발자 도구에서 흑백(전색맹 에뮬레이션)으로 컴포넌트의 스토리를 열고, 과제를 펼치고 접으며 각 조작 요소에 초점을 둡니다. 링크, 현재 단계, 상태를 여전히 구별할 수 있어야 합니다.',
  },
  minutes: 5,
};

export const lookAtBoundaries: PersonTask = {
  task: {
    en: 'Look at the stories of the component at 100 % and 200 %. Neighbouring parts are told apart by space, a line or a heading.',
    ko: '컴포넌트의 스토리를 100%와 200%로 봅니다. 이웃한 콘텐츠가 간격, 선, 제목으로 구분되어야 합니다.',
  },
  minutes: 3,
};

export const lookAtText: PersonTask = {
  task: {
    en: 'Open the story with long text at 1280 px. Lines have at most 80 characters (40 in Korean), text is not justified, lines are 1.5 apart, and colours of the reader are used (forced colours).',
    ko: '긴 글이 있는 스토리를 1280px에서 엽니다. 한 줄은 80자(한글 40자) 이하이고, 양쪽 맞춤이 아니며, 줄 간격이 1.5배이고, 강제 색상 모드에서 이용자의 색이 쓰여야 합니다.',
  },
  minutes: 10,
};

export const listPurposes: PersonTask = {
  task: {
    en: 'List the landmarks and controls of the story in the accessibility tree of the developer tools. The purpose of each one follows from its role and name.',
    ko: '개발자 도구의 접근성 트리에서 스토리의 랜드마크와 조작 요소를 나열합니다. 역할과 이름으로 목적을 알 수 있어야 합니다.',
  },
  minutes: 5,
};

export const mixInputs: PersonTask = {
  task: {
    en: 'On a device with touch, mouse and keyboard: open a task by touch, close it with the keyboard, open it with the mouse, without a reload.',
    ko: '터치, 마우스, 키보드를 모두 쓰는 기기에서 새로 고침 없이 터치로 과제를 펼치고, 키보드로 접고, 마우스로 다시 펼칩니다.',
  },
  minutes: 3,
};
