import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { attribute, fields, isBlank, label, node, rootProps, text } from '../lenient.js';
import { safeHref } from '../safeHref.js';
import { quote, warn } from '../warn.js';

/** A picture beside the statement. */
export interface BannerImage {
  /** Its address. */
  src: string;
  /**
   * What it says that the text does not. Left out or empty, the picture is decorative and
   * assistive technology passes over it (WCAG 2.2 SC 1.1.1).
   *
   * @default ''
   */
  alt?: string | undefined;
  /** Width of the file in pixels; with `height` it keeps the page from jumping while it loads. */
  width?: number | undefined;
  /** Height of the file in pixels. */
  height?: number | undefined;
}

/** The props that the component adds to those of its root element. */
export interface OwnProps {
  /**
   * The banner's heading. Accessibility: it names the section, so the banner is a landmark that
   * screen-reader users find in their list of regions.
   */
  heading: string;
  /**
   * Level of the heading, 1 to 6: one below the heading the banner stands under.
   *
   * @default 2
   */
  headingLevel?: HeadingLevel | undefined;
  /** The vision statement: one or two sentences. Shown and copied exactly as written. */
  statement: string;
  /**
   * The slogan inside the statement, word for word. It is marked up as a quotation (`q`); the
   * statement's own quotation marks stay, and no second pair is added.
   */
  slogan?: string | undefined;
  /** Language of the slogan where it differs from the statement's (WCAG 2.2 SC 3.1.2). */
  sloganLang?: string | undefined;
  /**
   * A picture or any media beside the statement, never behind it: no text stands on a photograph,
   * so the contrast holds whatever the picture. A `BannerImage` is decorative unless it has `alt`.
   */
  media?: BannerImage | ReactNode;
  /** A short line above the heading, such as the ministry's name. */
  eyebrow?: string | undefined;
  /** Actions below the statement: links or buttons. */
  children?: ReactNode;
}

/** Props of {@link VisionBanner}; every other prop reaches the root element. */
export interface VisionBannerProps
  extends OwnProps,
    Omit<ComponentPropsWithoutRef<'section'>, keyof OwnProps | 'dangerouslySetInnerHTML'> {}

/**
 * A ministry's vision: a named section with a heading and one statement, whose slogan is marked
 * up as a quotation in its own language. Static by design: nothing moves, nothing rotates.
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
  const headingId = useId();
  const name = label(heading);
  const line = label(eyebrow);
  const actions = node(children);
  const Heading = headingElement('VisionBanner', headingLevel);
  return (
    <section
      aria-labelledby={isBlank(name) ? undefined : headingId}
      {...rootProps('nj-vision-banner', { ...props, ref })}
    >
      <div className="nj-vision-banner__text">
        {!isBlank(line) && <p className="nj-vision-banner__eyebrow">{line}</p>}
        {!isBlank(name) && (
          <Heading className="nj-vision-banner__heading" id={headingId}>
            {name}
          </Heading>
        )}
        <Statement statement={label(statement)} slogan={slogan} lang={attribute(sloganLang)} />
        {!isBlank(actions) && <div className="nj-vision-banner__actions">{actions}</div>}
      </div>
      <Media media={media} />
    </section>
  );
});

/** An opening quotation mark that ends the text before a slogan, or begins the slogan. */
const OPENING_MARK = /[“‘«‹「『"'].?$/;

interface StatementProps {
  statement: ReactNode;
  slogan: unknown;
  /** The slogan's. */
  lang: string | undefined;
}

function Statement({ statement, slogan, lang }: StatementProps) {
  const quotation = label(slogan);
  const whole = !isBlank(statement) && <p className="nj-vision-banner__statement">{statement}</p>;
  if (isBlank(quotation)) return whole;
  const words = text(slogan);
  const quoted = (shown: ReactNode, hasMarks = false) => (
    <q className="nj-vision-banner__slogan" lang={lang} data-marks={hasMarks ? 'own' : undefined}>
      {shown}
    </q>
  );
  const start = typeof statement === 'string' && words !== '' ? statement.indexOf(words) : -1;
  if (typeof statement !== 'string' || start === -1) {
    warn(
      'VisionBanner',
      () =>
        `the slogan ${quote(words)} is not in the statement, so it is shown on a line of its own. Copy it from the statement character by character, quotation marks and spaces too.`,
    );
    return (
      <>
        {whole}
        <p className="nj-vision-banner__statement">{quoted(quotation)}</p>
      </>
    );
  }
  const before = statement.slice(0, start);
  return (
    // Other words make another element: where a translator replaced text nodes among elements,
    // React could not change them.
    <p className="nj-vision-banner__statement" key={`${words} ${statement}`}>
      {before}
      {quoted(words, OPENING_MARK.test(before + words.charAt(0)))}
      {statement.slice(start + words.length)}
    </p>
  );
}

function Media({ media }: { media: unknown }) {
  const { src: address, alt, width, height } = fields(media, 'src', 'alt', 'width', 'height');
  if (address === undefined && alt === undefined) return <MediaBox>{node(media)}</MediaBox>;
  const src = safeHref(address);
  if (src !== undefined) {
    return (
      <MediaBox>
        <img
          className="nj-vision-banner__image"
          src={src}
          alt={text(alt)}
          width={attribute(width)}
          height={attribute(height)}
        />
      </MediaBox>
    );
  }
  warn(
    'VisionBanner',
    () =>
      `the address of the picture (${quote(address)}) cannot be used, so only its \`alt\` is shown. Use an http, https or relative address.`,
  );
  return <MediaBox>{label(alt)}</MediaBox>;
}

function MediaBox({ children }: { children: ReactNode }) {
  return isBlank(children) ? null : <div className="nj-vision-banner__media">{children}</div>;
}
