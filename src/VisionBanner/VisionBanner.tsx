import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { attribute, fields, isBlank, isNamed, label, node, rootProps, text } from '../lenient.js';
import { renderPicture } from '../renderPicture.js';
import { uniqueIdRef } from '../uniqueId.js';
import { quote, warn } from '../warn.js';

/** A picture beside the statement. */
export interface BannerImage {
  /** The address of the picture. */
  src: string;
  /**
   * The information of the picture that is not in the text. Without it, or if it is empty, the picture is
   * decorative, and screen readers ignore it (WCAG 2.2 SC 1.1.1).
   *
   * @default ''
   */
  alt?: string | undefined;
  /** Width of the file in pixels. With `height` it prevents a layout shift while the picture loads. */
  width?: number | undefined;
  /** Height of the file in pixels. */
  height?: number | undefined;
  /**
   * Files of other sizes, as in HTML: addresses with a width or a density, such as
   * `/small.webp 640w, /large.webp 1280w`. A comma and a space separate them. If one of them is not safe,
   * all are left out, and the browser loads `src`.
   */
  srcSet?: string | undefined;
  /** The width of the picture on the page, as in HTML, such as `(max-width: 52em) 100vw, 40vw`. */
  sizes?: string | undefined;
  /**
   * How soon the browser loads the picture. `high` is for a picture at the top of the page.
   *
   * @default 'auto'
   */
  fetchPriority?: 'high' | 'low' | 'auto' | undefined;
}

/** The props of the component that are not props of its root element. */
export interface OwnProps {
  /**
   * The heading of the banner. Accessibility: it is the name of the section, so the banner is a landmark
   * that screen-reader users find in their list of landmarks.
   */
  heading: string;
  /**
   * The level of the heading, 1 to 6: one below the heading before the banner.
   *
   * @default 2
   */
  headingLevel?: HeadingLevel | undefined;
  /** The vision statement: one or two sentences. It is shown and copied exactly as written. */
  statement: string;
  /**
   * The slogan, exactly as it is in the statement. It is marked up as a quotation (`q`). The quotation
   * marks of the statement are kept, and no second pair is added.
   */
  slogan?: string | undefined;
  /** The language of the slogan, if it is not the statement's (WCAG 2.2 SC 3.1.2). */
  sloganLang?: string | undefined;
  /**
   * A picture or other media beside the statement. No text is over the picture, so the contrast of the
   * text does not depend on it. A `BannerImage` without `alt` is decorative.
   */
  media?: BannerImage | ReactNode;
  /** A short line above the heading, such as the ministry's name. */
  eyebrow?: string | undefined;
  /** Actions below the statement: links or buttons. */
  children?: ReactNode;
}

/** Props of {@link VisionBanner}. Every other prop is set on the root element. */
export interface VisionBannerProps
  extends OwnProps,
    Omit<ComponentPropsWithoutRef<'section'>, keyof OwnProps | 'dangerouslySetInnerHTML'> {}

/**
 * A ministry's vision: a named section with a heading and one statement. The slogan in it is marked up
 * as a quotation in its own language. Nothing in the banner moves.
 *
 * Source: WCAG 2.2 SC 1.3.1, 1.4.3 and 3.1.2; KWCAG 2.2 items 5.4.3, 6.2.2 and 6.4.2.
 *
 * @example
 * <VisionBanner heading="Our vision" statement="We serve “one nation”." slogan="one nation" />
 */
export const VisionBanner = forwardRef<HTMLElement, VisionBannerProps>(function VisionBanner(
  { heading, headingLevel = 2, statement, slogan, sloganLang, media, eyebrow, children, ...props },
  ref,
) {
  const headingId = `${useGeneratedId(props.id, heading)}-heading`;
  const headingLabel = label(heading);
  const eyebrowLabel = label(eyebrow);
  const actions = node(children);
  const Heading = headingElement('VisionBanner', headingLevel);
  return (
    <section
      aria-labelledby={isBlank(headingLabel) || isNamed(props) ? undefined : headingId}
      {...rootProps('nj-vision', { ...props, ref })}
    >
      <div className="nj-vision__layout" data-nj="">
        <div className="nj-vision__text" data-nj="">
          {!isBlank(eyebrowLabel) && (
            <p className="nj-vision__eyebrow" data-nj="">
              {eyebrowLabel}
            </p>
          )}
          {!isBlank(headingLabel) && (
            <Heading className="nj-vision__heading" data-nj="" id={headingId} ref={uniqueIdRef()}>
              {headingLabel}
            </Heading>
          )}
          <Statement statement={label(statement)} slogan={slogan} lang={attribute(sloganLang)} />
          {!isBlank(actions) && (
            <div className="nj-vision__actions" data-nj="slot">
              {actions}
            </div>
          )}
        </div>
        <Media media={media} />
      </div>
    </section>
  );
});

/** Matches an opening quotation mark at the end of the text before a slogan, or as its first character. */
const OPENING_MARK = /[“‘«‹「『"'].?$/;

/** Matches the marks right before a slogan. */
const MARKS_BEFORE = /[\p{Ps}\p{Pi}"']*$/u;

/** Matches the end of the word that the slogan is part of, such as `”이라는`, or else the marks only. */
const WORD_AFTER = /^\S{1,12}(?=\s|$)|^[\p{Pe}\p{Pf}\p{Po}"']*/u;

interface StatementProps {
  statement: ReactNode;
  slogan: unknown;
  /** The language of the slogan. */
  lang: string | undefined;
}

/**
 * @selector .nj-vision__slogan[data-marks="own"] the statement has quotation marks of its own; the
 * stylesheet then adds none
 */
function Statement({ statement, slogan, lang }: StatementProps) {
  const quotation = label(slogan);
  const whole = !isBlank(statement) && (
    <p className="nj-vision__statement" data-nj="">
      {statement}
    </p>
  );
  if (isBlank(quotation)) return whole;
  const sloganText = text(slogan);
  const renderQuotation = (shown: ReactNode, hasMarks = false) => (
    <q
      className="nj-vision__slogan"
      data-nj=""
      lang={lang}
      data-marks={hasMarks ? 'own' : undefined}
    >
      {shown}
    </q>
  );
  const start =
    typeof statement === 'string' && sloganText !== '' ? statement.indexOf(sloganText) : -1;
  if (typeof statement !== 'string' || start === -1) {
    warn(
      'VisionBanner',
      () =>
        `the slogan ${quote(sloganText)} is not in the statement, so it is shown as a second paragraph. Copy it from the statement character by character, with its quotation marks and spaces.`,
    );
    return (
      <>
        {whole}
        <p className="nj-vision__statement" data-nj="">
          {renderQuotation(quotation)}
        </p>
      </>
    );
  }
  const before = statement.slice(0, start);
  const after = statement.slice(start + sloganText.length);
  const phraseStart = before.search(MARKS_BEFORE);
  const phraseEnd = WORD_AFTER.exec(after)?.[0].length ?? 0;
  return (
    // A new text gets a new element. React cannot change text nodes beside elements after machine
    // translation has replaced them.
    <p className="nj-vision__statement" data-nj="" key={`${sloganText} ${statement}`}>
      {before.slice(0, phraseStart)}
      <span className="nj-vision__phrase" data-nj="">
        {before.slice(phraseStart)}
        {renderQuotation(sloganText, OPENING_MARK.test(before + sloganText.charAt(0)))}
        {after.slice(0, phraseEnd)}
      </span>
      {after.slice(phraseEnd)}
    </p>
  );
}

function Media({ media }: { media: unknown }) {
  const { src, alt } = fields(media, 'src', 'alt');
  const isPicture = src !== undefined || alt !== undefined;
  return (
    <MediaBox>
      {isPicture ? renderPicture('VisionBanner', 'nj-vision', media) : node(media)}
    </MediaBox>
  );
}

function MediaBox({ children }: { children: ReactNode }) {
  return isBlank(children) ? null : (
    <div className="nj-vision__media" data-nj="slot">
      {children}
    </div>
  );
}
