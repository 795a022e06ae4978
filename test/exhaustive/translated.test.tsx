import { act, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { allStories } from '../support/allStories.js';
import { changeTexts, thirdParties, wordsOf } from '../support/thirdParty.js';
import '../support/inBrowser.js';

/* Our guides and tools in Storybook are no part of the package. */
const stories = allStories.filter(({ name }) => /^(Components|Pages\/KeyTasksPage)/.test(name));

afterEach(() => vi.restoreAllMocks());

/** The names of the fields with visible text. */
const FIELDS = new Set(
  'body content eyebrow footer header heading items label masthead rows slogan statement summary text title'.split(
    ' ',
  ),
);

/** Returns the same data with other visible text. */
function reworded(value: unknown, isText = false): unknown {
  if (typeof value === 'string') return isText ? `New ${value}` : value;
  if (Array.isArray(value)) return value.map((item) => reworded(item, isText));
  if (typeof value !== 'object' || value === null) return value;
  const isElement = '$$typeof' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (isElement) return [name, name === 'props' ? reworded(inner) : inner];
      if (name === 'slogan') return [name, inner];
      return [name, reworded(inner, FIELDS.has(name) || name === 'columns')];
    }),
  );
}

/** Uses the page as a user and a parent do. Returns the text after each step. */
async function textsAfterEachStep(
  story: (typeof stories)[number],
  thirdParty?: (typeof thirdParties)[number],
) {
  const { Story } = story;
  const other = reworded(Story.args ?? {}) as object;
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { container, rerender, unmount } = render(<Story />);
  const texts = [];
  const changing = thirdParty && changeTexts(container, thirdParty);

  /** Two buttons of each kind, because a press on one can affect the other. */
  async function press() {
    const seen: string[] = [];
    for (const button of container.querySelectorAll('button')) {
      seen.push(button.className);
      if (!button.isConnected || seen.filter((one) => one === button.className).length > 2)
        continue;
      await act(async () => {
        fireEvent.click(button);
      });
      texts.push(wordsOf(container));
    }
  }
  texts.push(wordsOf(container));
  await press();
  for (const props of [other, { ...other, lang: 'ko' }]) {
    await act(async () => rerender(<Story {...props} />));
    texts.push(wordsOf(container));
    write.mockRejectedValue(new DOMException('denied'));
    await press();
  }
  write.mockResolvedValue();
  await act(async () => rerender(<Story />));
  await press();
  changing?.stop();
  unmount();
  return texts;
}

describe('translators and extensions', () => {
  for (const story of stories) {
    test(`${story.name} shows the right text beside translators and extensions`, async (context) => {
      Object.assign(context, { story: { parameters: story.parameters } });
      const expected = await textsAfterEachStep(story);
      for (const thirdParty of thirdParties) {
        expect(await textsAfterEachStep(story, thirdParty), JSON.stringify(thirdParty)).toEqual(
          expected,
        );
      }
    });
  }
});
