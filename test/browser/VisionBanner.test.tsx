import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type BannerImage, KeyTasksPage, VisionBanner } from '../../src/index.js';
import { en } from '../../stories/content/pages.js';
import vision from '../../stories/content/vision.svg?no-inline';
import { atRest } from '../support/atRest.js';
import { clipped, emulate } from '../support/inBrowser.js';

const { banner } = en;
const section = () => screen.getByRole('region', { name: banner.heading });
const quotation = () => section().querySelector('q') as HTMLElement;

describe('VisionBanner', () => {
  test('VisionBanner is a section named by its heading at headingLevel', () => {
    const { rerender } = render(<VisionBanner {...banner} />);
    expect(screen.getByRole('heading', { level: 2, name: banner.heading })).toBeTruthy();
    for (const level of [1, 2, 3, 4, 5, 6] as const) {
      rerender(<VisionBanner {...banner} headingLevel={level} />);
      expect(screen.getByRole('heading', { level, name: banner.heading })).toBeTruthy();
    }
    expect(section().tagName).toBe('SECTION');
  });

  test('VisionBanner shows the statement exactly as written, with one pair of quotation marks', () => {
    render(<VisionBanner {...banner} />);
    const statement = quotation().closest('p') as HTMLElement;
    expect(statement.textContent).toBe(banner.statement);
    expect(quotation().textContent).toBe(banner.slogan);
    expect(getComputedStyle(quotation()).quotes).toBe('none');
  });

  test('A slogan without quotation marks gets those of its language', () => {
    render(<VisionBanner {...banner} statement="We are one nation." slogan="one nation" />);
    expect(getComputedStyle(quotation()).quotes).toBe('auto');
  });

  test.each(['“one”', '"one"', '「one」', '『one』', '«one»', '‘one’'])(
    'VisionBanner adds no quotation marks to %s',
    (quoted) => {
      const slogan = quoted.slice(1, -1);
      const { rerender } = render(
        <VisionBanner {...banner} statement={`We are ${quoted}.`} slogan={slogan} />,
      );
      expect(getComputedStyle(quotation()).quotes).toBe('none');
      rerender(<VisionBanner {...banner} statement={`We are ${quoted}.`} slogan={quoted} />);
      expect(getComputedStyle(quotation()).quotes).toBe('none');
    },
  );

  test.each([
    ['외교부는 “하나의 나라”이라는 비전을 따릅니다.', '하나의 나라', '“하나의 나라”이라는'],
    ['We are “one nation”.', 'one nation', '“one nation”.'],
    ['We are one nation for all.', 'one nation', 'one nation'],
    ['我们是“一个国家”为了所有人的未来而努力前进的人民。', '一个国家', '“一个国家”'],
    ['one nation', 'one nation', 'one nation'],
  ])('The slogan in %s keeps what belongs to its word', (statement, slogan, phrase) => {
    render(<VisionBanner {...banner} statement={statement} slogan={slogan} />);
    expect(quotation().parentElement?.textContent).toBe(phrase);
    expect(quotation().closest('p')?.textContent).toBe(statement);
  });

  test('The slogan has its own lang', () => {
    render(<VisionBanner {...banner} sloganLang="ko" />);
    expect(quotation().lang).toBe('ko');
  });

  test('A picture without alt is decorative', () => {
    const { container, rerender } = render(<VisionBanner {...banner} media={{ src: vision }} />);
    expect(container.querySelector('img')?.getAttribute('alt')).toBe('');
    rerender(<VisionBanner {...banner} media={{ src: vision, alt: 'Mountains at dawn' }} />);
    expect(screen.getByRole('img', { name: 'Mountains at dawn' })).toBeTruthy();
    rerender(<VisionBanner {...banner} media={<img src={vision} alt="Seoul" />} />);
    expect(screen.getByRole('img', { name: 'Seoul' })).toBeTruthy();
  });

  test('The picture has its files of other sizes, their width on the page and its priority', () => {
    const media = { src: vision, srcSet: `${vision} 640w`, sizes: '50vw', fetchPriority: 'high' };
    const { container } = render(<VisionBanner {...banner} media={media as BannerImage} />);
    const picture = container.querySelector('img') as HTMLImageElement;
    expect(picture.srcset).toBe(media.srcSet);
    expect(picture.sizes).toBe('50vw');
    expect(picture.getAttribute('fetchpriority')).toBe('high');
  });

  test.each([320, 768, 1280])(
    'No text of VisionBanner is over the picture at %i px',
    async (width) => {
      await page.viewport(width, 800);
      const { container } = render(
        <VisionBanner {...banner} media={{ src: vision, width: 640, height: 480 }} />,
      );
      const picture = container.querySelector('img') as HTMLElement;
      await atRest();
      const text = container.querySelector('.nj-vision__text') as HTMLElement;
      const [one, other] = [picture.getBoundingClientRect(), text.getBoundingClientRect()];
      expect(one.width).toBeGreaterThan(100);
      expect(one.left >= other.right - 1 || one.top >= other.bottom - 1).toBe(true);
      expect(clipped(container)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  test('Nothing in VisionBanner moves', () => {
    render(<VisionBanner {...banner} media={{ src: vision }} />);
    expect(document.getAnimations()).toEqual([]);
  });

  test('VisionBanner is printed in the text colour without a background', async () => {
    render(<VisionBanner {...banner} />);
    await emulate('print', { media: 'print' });
    expect(getComputedStyle(section()).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(quotation()).color).toBe(getComputedStyle(section()).color);
  });
});

/** Shows a picture of this size in the banner. The component refuses addresses of the type `data:`. */
async function showPicture(width: number, height: number): Promise<void> {
  const image = section().querySelector('img') as HTMLImageElement;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
}

describe.each([
  ['1:1', 800, 800],
  ['4:3', 800, 600],
  ['16:9', 1600, 900],
  ['3:1', 1500, 500],
  ['9:16', 450, 800],
])('picture of %s', (ratio, natural, high) => {
  // Each width breaks the lines of the text at other places.
  test.each([320, 500, 768, 900, 928, 960, 1000, 1200])(
    `The background of VisionBanner contains all text and a picture of ${ratio} at %i px, also with large text`,
    async (width) => {
      await page.viewport(width < 768 ? width : 1280, 900);
      for (const [fontSize, action] of [
        ['100%', null],
        [
          '100%',
          <a key="more" href="/more">
            An action below
          </a>,
        ],
        ['200%', null],
      ] as const) {
        const { unmount } = render(
          <div style={{ fontSize, inlineSize: width }}>
            <VisionBanner {...banner} media={{ src: vision, width: natural, height: high }}>
              {action}
            </VisionBanner>
          </div>,
        );
        await showPicture(natural, high);
        await atRest();
        const ground = section().getBoundingClientRect();
        const parts = section().querySelectorAll('[data-nj], a');
        expect(parts.length).toBeGreaterThan(6);
        for (const part of parts) {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          expect(left, part.className).toBeGreaterThan(ground.left - 1);
          expect(right, part.className).toBeLessThan(ground.right + 1);
          expect(top, part.className).toBeGreaterThan(ground.top - 1);
          expect(bottom, part.className).toBeLessThan(ground.bottom + 1);
        }
        expect(clipped(section())).toEqual([]);
        unmount();
      }
    },
  );
});

test('VisionBanner has a border in forced colours, alone and in the page', async () => {
  render(
    <>
      <VisionBanner {...banner} />
      <KeyTasksPage content={en} />
    </>,
  );
  await emulate('(forced-colors: active)', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  const layouts = document.querySelectorAll('.nj-vision__layout');
  expect(layouts).toHaveLength(2);
  for (const layout of layouts) {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(layout);
    expect([borderTopWidth, borderTopStyle]).toEqual(['1px', 'solid']);
  }
});
