import type { SiteTask } from './duties.js';

/* What the people of a site do. Each task names the guide that says how. The minutes are for one page. */

export const describePictures: SiteTask = {
  task: {
    en: 'Read the text alternative of each informative picture beside the picture. It says the same.',
    ko: '정보를 담은 이미지마다 대체 텍스트를 이미지와 비교해 읽습니다. 같은 내용을 전달해야 합니다.',
  },
  minutes: 5,
  guide: 'siteDuties',
};

export const captionMedia: SiteTask = {
  task: {
    en: 'If the page has audio or video: play each one and compare captions, transcript, audio description or sign language with what is heard and seen.',
    ko: '페이지에 음성이나 영상이 있으면 하나씩 재생하면서 자막, 원고, 화면 해설, 수어가 들리고 보이는 내용과 같은지 확인합니다.',
  },
  minutes: 30,
  guide: 'siteDuties',
};

export const controlSound: SiteTask = {
  task: {
    en: 'Load the page with the loudspeaker on. No sound plays by itself for more than 3 seconds.',
    ko: '스피커를 켜고 페이지를 엽니다. 3초 넘게 자동으로 재생되는 소리가 없어야 합니다.',
  },
  minutes: 2,
  guide: 'media',
};

export const structureText: SiteTask = {
  task: {
    en: 'Read the text of each task. What looks like a list, a table or a heading is one in the data. Each table has a caption and header cells.',
    ko: '과제 본문을 읽으면서 목록, 표, 소제목으로 보이는 것이 데이터에서도 목록, 표, 소제목인지 확인합니다. 표마다 제목과 제목 셀이 있어야 합니다.',
  },
  minutes: 10,
  guide: 'text',
};

export const orderSlots: SiteTask = {
  task: {
    en: 'Give the page one main and one h1. Choose the headingLevel that follows from the headings around the components.',
    ko: '페이지에 main과 h1을 하나씩 둡니다. 컴포넌트 앞뒤의 제목 수준에 맞게 headingLevel을 정합니다.',
  },
  minutes: 5,
  guide: 'headerAndFooter',
  by: 'host',
};

export const plainInstructions: SiteTask = {
  task: {
    en: 'Read all texts. No instruction depends only on a shape, a place, a colour or a sound ("the green button on the right").',
    ko: '모든 글을 읽습니다. 모양, 위치, 색, 소리에만 기대는 안내("오른쪽 초록색 버튼")가 없어야 합니다.',
  },
  minutes: 5,
  guide: 'titles',
};

export const ownForms: SiteTask = {
  task: {
    en: 'If the page has a form, also a search field: fill it in wrongly and rightly with the keyboard and listen to labels, instructions and messages.',
    ko: '검색창을 포함해 서식이 있으면 키보드로 틀리게, 그리고 바르게 입력해 보고 레이블, 안내, 오류 메시지를 들어 봅니다.',
  },
  minutes: 15,
  guide: 'media',
  by: 'host',
};

export const ownColours: SiteTask = {
  task: {
    en: 'If the site sets colours: run npx nurijip theme on its stylesheet. It computes each contrast in each mode.',
    ko: '사이트에서 색을 바꾸었으면 그 스타일시트에 npx nurijip theme를 실행합니다. 모드별로 모든 명도 대비를 계산합니다.',
  },
  minutes: 2,
  guide: 'themes',
  by: 'host',
};

export const noTextInPictures: SiteTask = {
  task: {
    en: 'Look at each picture. No text that matters is a part of it.',
    ko: '이미지를 하나씩 봅니다. 중요한 글이 이미지 안에 들어 있지 않아야 합니다.',
  },
  minutes: 2,
  guide: 'vision',
};

export const ownControls: SiteTask = {
  task: {
    en: 'If the site adds links, buttons or fields: go through the page with Tab and Shift + Tab. Each one is reached, visible, not covered, and works with Enter or Space.',
    ko: '사이트에서 링크, 버튼, 입력란을 추가했으면 Tab과 Shift + Tab으로 페이지를 끝까지 이동합니다. 모두 초점을 받고, 보이고, 가려지지 않으며, Enter나 Space로 작동해야 합니다.',
  },
  minutes: 10,
  guide: 'siteDuties',
  by: 'host',
};

export const stillContent: SiteTask = {
  task: {
    en: 'Look at the page for 10 seconds without touching it. Nothing that the site has added moves or flashes without a way to stop it.',
    ko: '페이지를 조작하지 않고 10초 동안 봅니다. 사이트에서 추가한 것 가운데 멈출 수 없이 움직이거나 번쩍이는 것이 없어야 합니다.',
  },
  minutes: 1,
  guide: 'siteDuties',
};

export const stickyHeader: SiteTask = {
  task: {
    en: 'If the site has a sticky header: set its height in --nj-scroll-margin, then go through the page backwards with Shift + Tab. No focused element is covered.',
    ko: '머리글이 화면에 고정되어 있으면 그 높이를 --nj-scroll-margin에 지정하고 Shift + Tab으로 거꾸로 이동합니다. 초점을 받은 요소가 가려지지 않아야 합니다.',
  },
  minutes: 5,
  guide: 'yourSite',
  by: 'host',
};

export const skipTarget: SiteTask = {
  task: {
    en: 'Load the page, press Tab and Enter, then Tab again. The focus is on the first control of the main content.',
    ko: '페이지를 열고 Tab, Enter, 다시 Tab을 누릅니다. 초점이 본문의 첫 번째 조작 요소에 있어야 합니다.',
  },
  minutes: 1,
  guide: 'headerAndFooter',
  by: 'host',
};

export const documentTitle: SiteTask = {
  task: {
    en: 'Read the title of the document. It names the page and the site, and no other page of the site has it.',
    ko: '문서의 title을 읽습니다. 페이지와 사이트를 나타내고, 사이트의 다른 페이지와 겹치지 않아야 합니다.',
  },
  minutes: 1,
  guide: 'everySite',
  by: 'host',
};

export const documentLanguage: SiteTask = {
  task: {
    en: 'Compare the lang of the html element with the language of the page.',
    ko: 'html 요소의 lang이 페이지의 언어와 같은지 확인합니다.',
  },
  minutes: 1,
  guide: 'everySite',
  by: 'host',
};

export const linkTexts: SiteTask = {
  task: {
    en: 'Read the texts of all links without the text around them. Each one names its target.',
    ko: '모든 링크의 글만 따로 읽습니다. 링크마다 목적지를 알 수 있어야 합니다.',
  },
  minutes: 5,
  guide: 'text',
};

export const headingTexts: SiteTask = {
  task: {
    en: 'Read the titles of all tasks and all headings alone. Each one says what follows, and no two are the same.',
    ko: '과제 제목과 모든 제목만 따로 읽습니다. 제목마다 뒤따르는 내용을 알 수 있고 서로 겹치지 않아야 합니다.',
  },
  minutes: 5,
  guide: 'titles',
};

export const severalWays: SiteTask = {
  task: {
    en: 'Find the page in two ways, for example by the menu and by the search or the site map.',
    ko: '메뉴와 검색 또는 사이트맵처럼 두 가지 방법으로 페이지를 찾아봅니다.',
  },
  minutes: 5,
  guide: 'siteDuties',
  by: 'host',
};

export const rightTrail: SiteTask = {
  task: {
    en: 'Compare the breadcrumb with the place of the page in the menu of the site.',
    ko: '현재 위치 표시가 사이트 메뉴에서 이 페이지의 위치와 같은지 비교합니다.',
  },
  minutes: 1,
  guide: 'headerAndFooter',
  by: 'host',
};

export const languageOfParts: SiteTask = {
  task: {
    en: 'Look for text in another language than the page. Each passage has its own lang in the data.',
    ko: '페이지와 다른 언어로 쓴 글을 찾습니다. 데이터에서 해당 부분마다 lang이 지정되어 있어야 합니다.',
  },
  minutes: 5,
  guide: 'language',
};

export const plainLanguage: SiteTask = {
  task: {
    en: 'Read the texts as someone without knowledge of the field. Rare words, abbreviations and names with an unclear pronunciation are explained, and a simpler version exists where the text is difficult.',
    ko: '해당 분야를 모르는 사람의 처지에서 읽습니다. 낯선 단어, 약어, 발음이 모호한 말을 설명하고, 글이 어려우면 쉬운 글을 함께 제공해야 합니다.',
  },
  minutes: 15,
  guide: 'titles',
};

export const sameOnEveryPage: SiteTask = {
  task: {
    en: 'Compare three pages of the site. Menus, search and help are in the same order, and the same function has the same name.',
    ko: '사이트의 페이지 세 개를 비교합니다. 메뉴, 검색, 도움말의 순서가 같고, 같은 기능은 이름이 같아야 합니다.',
  },
  minutes: 10,
  guide: 'siteDuties',
  by: 'host',
};
