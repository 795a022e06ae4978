import { fields, isBlank, label } from '../lenient.js';
import { renderPicture } from '../renderPicture.js';
import { type PageOfText, renderInline, wrapText } from './Inline.js';

/**
 * A picture with what is visible under it.
 *
 * Source: HTML, `figure`; WCAG 2.2 SC 1.1.1; KWCAG 2.2 item 5.1.1.
 */
export function Figure({ figure, page }: { figure: unknown; page: PageOfText }) {
  const { caption, credit } = fields(figure, 'caption', 'credit');
  const shownCaption = renderInline(caption, page);
  const shownCredit = label(credit);
  const picture = renderPicture('KeyTasksPage', 'nj-blocks', figure);
  if (isBlank([picture, shownCaption, shownCredit])) return null;
  return (
    <figure className="nj-blocks__figure" data-nj="">
      {wrapText(picture)}
      {!isBlank([shownCaption, shownCredit]) && (
        <figcaption className="nj-blocks__figure-caption" data-nj="">
          {wrapText(shownCaption)}
          {!isBlank(shownCredit) && (
            <span className="nj-blocks__credit" data-nj="">
              {shownCredit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
