import type { Page } from 'playwright';
import type { Check } from '../subject.js';
import { findingsOf, type Place, withPage } from './probe.js';

/** Presses every button that opens something and returns what then moves, with its longest time in milliseconds. */
async function moving(page: Page): Promise<(readonly [Place, number, boolean])[]> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded]:not(:disabled)')) {
      if (window.nurijipAudit.isVisible(button)) button.click();
    }
    return document.getAnimations().flatMap((animation) => {
      const { target } = animation.effect as KeyframeEffect;
      const { duration, endTime } = animation.effect?.getComputedTiming() ?? {};
      const keyframes = (animation.effect as KeyframeEffect).getKeyframes();
      const names = keyframes.flatMap((frame) => Object.keys(frame));
      const isMotion = names.some((name) =>
        /transform|translate|rotate|scale|left|top|right|bottom|inset|height|width|Size|margin|padding|grid/i.test(
          name,
        ),
      );
      if (!target || !(Number(duration) > 1)) return [];
      const message = `It moves for ${endTime === Infinity ? 'ever' : `${Math.round(Number(endTime))} ms`}.`;
      return [
        [window.nurijipAudit.place(target, message), Number(endTime ?? 0), isMotion] as const,
      ];
    });
  });
}

export const reducedMotion: Check = {
  criterion: '2.3.3',
  name: 'Nothing moves when reduced motion is asked for',
  run: (subject) =>
    withPage(subject, { reducedMotion: 'reduce' }, async (page) => {
      const found = (await moving(page))
        .filter(([, , isMotion]) => isMotion)
        .map(([place]) => place);
      const smooth = await page.evaluate(() =>
        [document.documentElement, document.body]
          .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
          .map((element) =>
            window.nurijipAudit.place(
              element,
              'It scrolls smoothly although reduced motion is asked for.',
            ),
          ),
      );
      return findingsOf('2.3.3', 'reduced-motion', [...found, ...smooth]);
    }),
};

export const pause: Check = {
  criterion: '2.2.2',
  name: 'Nothing moves by itself for more than five seconds',
  run: (subject) =>
    withPage(subject, { reducedMotion: 'no-preference' }, async (page) => {
      const animations = (await moving(page))
        .filter(([, end]) => end > 5000)
        .map(([place]) => place);
      const media = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLMediaElement>(
            'video[autoplay], audio[autoplay], marquee',
          ),
        ].map((element) => window.nurijipAudit.place(element, 'It plays by itself.')),
      );
      return findingsOf('2.2.2', 'moves-by-itself', [...animations, ...media]);
    }),
};

export const flashes: Check = {
  criterion: '2.3.1',
  name: 'Nothing flashes more than three times in a second',
  run: (subject) =>
    withPage(subject, { reducedMotion: 'no-preference' }, async (page) =>
      findingsOf(
        '2.3.1',
        'flashes',
        await page.evaluate(() =>
          document.getAnimations().flatMap((animation) => {
            const effect = animation.effect as KeyframeEffect;
            const { duration = 0, iterations = 1 } = effect.getComputedTiming();
            const frames = effect.getKeyframes();
            const changes = frames.some(
              ({ opacity, backgroundColor, color, visibility }) =>
                opacity ?? backgroundColor ?? color ?? visibility,
            );
            const cycles = frames.length / 2;
            const rate = (1000 / Number(duration || Infinity)) * cycles;
            return changes && effect.target && Number(iterations) > 1 && rate > 3
              ? [
                  window.nurijipAudit.place(
                    effect.target,
                    `It flashes ${Math.round(rate)} times in a second.`,
                  ),
                ]
              : [];
          }),
        ),
      ),
    ),
};
