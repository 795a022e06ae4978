import { expect, test } from 'vitest';
import en from '../../stories/content/key-diplomatic-tasks.en.json' with { type: 'json' };
import { inEveryEngine, type Visitor } from './everyEngine.js';

await inEveryEngine('the skip link', promises);

function promises({ tab, url, until, hydrated, rest }: Visitor): void {
  const run = (statements: string) => tab.evaluate(`void (() => { ${statements} })()`);
  async function visit(page: string, script?: 'never') {
    await tab.goto(url(page, script));
    if (!script) await hydrated();
    await until('document.querySelector(".nj-skip-nav a") !== null');
  }
  async function enter() {
    await run('document.querySelector(".nj-skip-nav a").focus()');
    await tab.press('Enter');
  }
  const arrived = () => until('document.activeElement.matches("main#main")');
  const top = async () => {
    await rest();
    return tab.evaluate<number>('document.querySelector("main").getBoundingClientRect().top');
  };
  const addBase = (attributes: string) =>
    run(`const base = document.createElement('base');
      Object.assign(base, ${attributes}); document.head.prepend(base);`);

  test.each([
    ['cancels', 'event.preventDefault()'],
    ['stops', 'event.stopImmediatePropagation()'],
    ['cancels and stops', 'event.preventDefault(); event.stopImmediatePropagation()'],
  ])('A skip link works if a script of the site %s its click', async (_, statements) => {
    await visit('page');
    await run(`document.querySelector('main').style.minBlockSize = '2000px';
      document.documentElement.style.setProperty('--nj-scroll-margin', '40px');
      document.addEventListener('click', (event) => { ${statements} }, true);`);
    const { length, href } = await tab.evaluate<{ length: number; href: string }>(
      '({ length: history.length, href: location.href })',
    );
    await enter();
    await arrived();
    expect(Math.abs((await top()) - 40)).toBeLessThanOrEqual(1);
    expect(await tab.evaluate('({ length: history.length, href: location.href })')).toEqual({
      length,
      href,
    });
    expect(await tab.evaluate('errors')).toEqual([]);
  });

  test.each([
    '{ href: "/nowhere/" }',
    '{ target: "_blank" }',
    '{ href: "https://other.invalid/" }',
  ])('A skip link stays on a page with the base %s', async (attributes) => {
    await visit('page');
    await addBase(attributes);
    await enter();
    await arrived();
    expect(await tab.evaluate('location.href')).toBe(url('page'));
  });

  test('A skip link without script stays in its tab under <base target>', async () => {
    await visit('page', 'never');
    await addBase('{ target: "_blank" }');
    await enter();
    await until('location.hash === "#main"');
  });

  test('A skip link finds the main of its own page', async () => {
    await visit('page');
    await run('document.body.id = "main"');
    await enter();
    await arrived();
  });

  test('A skip link does not change the route of a hash router', async () => {
    await visit('router');
    const href = await tab.evaluate('location.href');
    await enter();
    await arrived();
    expect(await tab.evaluate('[location.href, document.querySelector("h1").textContent]')).toEqual(
      [href, en.title],
    );
  });

  test.each([
    ['is not displayed', 'main.style.display = "none"'],
    ['is not visible', 'main.style.visibility = "hidden"'],
    ['is inert', 'main.inert = true'],
    ['is hidden from assistive technology', 'main.setAttribute("aria-hidden", "true")'],
    [
      'is in closed details',
      'const details = document.createElement("details"); main.before(details); details.append(main)',
    ],
  ])('A skip link keeps the focus and warns if its target %s', async (_, statements) => {
    await visit('page');
    await run(`const main = document.querySelector('main'); ${statements}`);
    await enter();
    await until('errors.length === 1');
    expect(
      await tab.evaluate('[errors[0], document.activeElement.className, location.hash]'),
    ).toEqual([expect.stringContaining('"#main" cannot get the focus'), 'nj-skip-nav__link', '']);
  });

  test('A skip link works with a target without a box or without text', async () => {
    await visit('page');
    await run('document.querySelector("main").style.display = "contents"');
    await enter();
    await until('document.activeElement.parentElement?.id === "main"');
    await run(`document.querySelector('main').removeAttribute('id');
      const place = document.createElement('a'); place.name = 'main';
      document.querySelector('h1').before(place);`);
    await enter();
    await until('document.activeElement.name === "main"');
  });
}
