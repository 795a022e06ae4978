import { useEffect, useState } from 'react';
import { guideFile } from './guides/guideFile.js';

const notes = {
  en: {
    frame: 'Storybook’s own frame is not accessible and is outside our claim.',
    link: 'This guide as a plain HTML page',
  },
  ko: {
    frame:
      'Storybook의 화면 틀은 접근성을 갖추지 않았으며 이 프로젝트가 약속하는 범위에 들지 않습니다.',
    link: '이 안내를 HTML 문서로 읽기',
  },
} as const;

/** The entries of the index that Storybook publishes with every build. */
interface StorybookIndex {
  entries: Record<string, { importPath: string } | undefined>;
}

/**
 * Links a docs page to its plain HTML page, which `guides/build.ts` writes. Until the index of Storybook has
 * loaded, the link leads to the list of all guides.
 */
export function PlainPage() {
  const id = new URLSearchParams(window.location.search).get('id') ?? '';
  const lang = id.startsWith('안내') ? 'ko' : 'en';
  const [file, setFile] = useState('index.html');
  useEffect(() => {
    let current = true;
    async function find() {
      const response = await fetch('index.json');
      const { entries } = (await response.json()) as StorybookIndex;
      if (current) setFile(guideFile(entries[id]?.importPath ?? '') ?? 'index.html');
    }
    find();
    return () => {
      current = false;
    };
  }, [id]);
  return (
    <p className="docs-plain-page" lang={lang}>
      {notes[lang].frame} <a href={`guides/${lang}/${file}`}>{notes[lang].link}</a>
    </p>
  );
}
