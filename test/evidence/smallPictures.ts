import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { evidenceFolder } from './table.js';

/** The width of a small picture in px, by the width of the window. */
const widths: Readonly<Record<string, number>> = { 1280: 320, 320: 128 };

/** The pictures that the page Comparison in Storybook shows. */
export const publishedPictures = path.resolve(
  import.meta.dirname,
  '../../stories/content/comparison',
);

/** Writes a small copy of each picture to `evidence/comparison/`. Returns the names of the files. */
export async function writeSmallPictures(
  browser: Browser,
  files: readonly string[],
): Promise<string[]> {
  const folder = path.join(evidenceFolder, 'comparison');
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  const names: string[] = [];
  for (const file of files) {
    const [, width = ''] = /-(\d+)(-open)?\.png$/.exec(file) ?? [];
    const small = await page.evaluate(
      async ([png, size]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = size;
        canvas.height = Math.round((image.naturalHeight * size) / image.naturalWidth);
        const context = canvas.getContext('2d');
        if (context) context.imageSmoothingQuality = 'high';
        context?.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL('image/webp', 0.4);
      },
      [readFileSync(file).toString('base64'), widths[width] ?? 0] as const,
    );
    const name = `${path.basename(file, '.png')}.webp`;
    writeFileSync(path.join(folder, name), Buffer.from(small.split(',')[1] ?? '', 'base64'));
    names.push(name);
  }
  await page.close();
  return names.sort();
}

/** Returns width and height of each picture in a folder, by name. */
export async function readSizes(browser: Browser, folder: string): Promise<[string, number[]][]> {
  const page = await browser.newPage();
  const sizes: [string, number[]][] = [];
  for (const name of readdirSync(folder).sort()) {
    const size = await page.evaluate(
      async (webp) => {
        const image = new Image();
        image.src = `data:image/webp;base64,${webp}`;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      },
      readFileSync(path.join(folder, name)).toString('base64'),
    );
    sizes.push([name, size]);
  }
  await page.close();
  return sizes;
}
