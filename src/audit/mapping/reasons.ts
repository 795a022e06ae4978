import type { Words } from './duties.js';

/* Why a criterion does not apply to what a component renders. */

export const textOnly: Words = {
  en: 'The component renders text only: no picture and no icon.',
  ko: '글만 출력하며 이미지나 아이콘이 없습니다.',
};

export const noMedia: Words = {
  en: 'The component has no audio and no video of its own.',
  ko: '컴포넌트 자체에는 음성이나 영상이 없습니다.',
};

export const noPictureOfText: Words = {
  en: 'The component has no picture of its own.',
  ko: '컴포넌트 자체에는 이미지가 없습니다.',
};

export const noInput: Words = {
  en: 'The component has no field and asks for no input.',
  ko: '입력란이 없고 입력을 요구하지 않습니다.',
};

export const noControl: Words = {
  en: 'The component has no control of its own.',
  ko: '컴포넌트 자체에는 조작 요소가 없습니다.',
};

export const noTimeLimit: Words = {
  en: 'The component has no time limit and no session.',
  ko: '시간 제한이나 로그인 세션이 없습니다.',
};

export const noInterruption: Words = {
  en: 'The component shows nothing that the user has not asked for.',
  ko: '이용자가 요구하지 않은 것을 보여 주지 않습니다.',
};

export const noFlash: Words = {
  en: 'Nothing in the component flashes or repeats a movement.',
  ko: '번쩍이거나 반복해서 움직이는 것이 없습니다.',
};

export const noGesture: Words = {
  en: 'Every function works by a single press. There is no gesture, no dragging and no motion of the device.',
  ko: '모든 기능이 한 번 누르기로 작동합니다. 제스처, 끌기, 기기의 움직임을 쓰지 않습니다.',
};

export const aboutWholePages: Words = {
  en: 'The criterion is about whole pages, not about this part of a page.',
  ko: '페이지 전체에 관한 기준이며 페이지의 이 부분에는 해당하지 않습니다.',
};

export const noLink: Words = {
  en: 'The component has no link of its own.',
  ko: '컴포넌트 자체에는 링크가 없습니다.',
};

export const noSection: Words = {
  en: 'The component has no section that needs a heading.',
  ko: '제목이 필요한 콘텐츠 블록이 없습니다.',
};

export const noStatus: Words = {
  en: 'The component has no status message.',
  ko: '상태 메시지가 없습니다.',
};

export const noFixedPages: Words = {
  en: 'The item is about publications with fixed page numbers.',
  ko: '쪽 번호가 고정된 전자출판물에 관한 항목입니다.',
};

export const noTextOfLanguage: Words = {
  en: 'The text of the component is short and built in, or it comes from the site.',
  ko: '컴포넌트의 글은 짧은 내장 문구이거나 사이트에서 제공한 글입니다.',
};
