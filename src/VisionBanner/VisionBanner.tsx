import {
  type ComponentPropsWithoutRef,
  forwardRef,
  isValidElement,
  type ReactNode,
  useId,
} from 'react';
import { type HeadingLevel, headingElement } from '../headingLevel.js';
import { safeHref } from '../safeHref.js';
import { textOf } from '../textOf.js';
import { warn } from '../warn.js';

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

/** Props of {@link VisionBanner}; every other prop reaches the root element. */
export interface VisionBannerProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'dangerouslySetInnerHTML'> {
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
  {
    heading: givenHeading,
    headingLevel = 2,
    statement,
    slogan,
    sloganLang,
    media,
    eyebrow: givenEyebrow,
    children,
    className,
    ...props
  },
  ref,
) {
  const headingId = useId();
  const [heading, eyebrow] = [textOf(givenHeading), textOf(givenEyebrow)];
  const Heading = headingElement('VisionBanner', headingLevel);
  return (
    <section
      aria-labelledby={heading ? headingId : undefined}
      {...props}
      ref={ref}
      className={className ? `nj-vision-banner ${className}` : 'nj-vision-banner'}
    >
      <div className="nj-vision-banner__text">
        {eyebrow && <p className="nj-vision-banner__eyebrow">{eyebrow}</p>}
        {heading && (
          <Heading className="nj-vision-banner__heading" id={headingId}>
            {heading}
          </Heading>
        )}
        <Statement statement={textOf(statement)} slogan={textOf(slogan)} sloganLang={sloganLang} />
        {children && <div className="nj-vision-banner__actions">{children}</div>}
      </div>
      <Media media={media} />
    </section>
  );
});

const OPENING_MARK = /[“‘«‹「『"']$/;

function Statement({
  statement,
  slogan,
  sloganLang,
}: Pick<VisionBannerProps, 'statement' | 'slogan' | 'sloganLang'>) {
  if (!slogan) return <p className="nj-vision-banner__statement">{statement}</p>;
  const start = statement.indexOf(slogan);
  if (start === -1) {
    warn(
      'VisionBanner',
      () =>
        `the slogan ${JSON.stringify(slogan)} is not in the statement, so it is shown on a line of its own. Copy it from the statement character by character, quotation marks and spaces too.`,
    );
    return (
      <>
        {statement && <p className="nj-vision-banner__statement">{statement}</p>}
        <p className="nj-vision-banner__statement">
          <q className="nj-vision-banner__slogan" lang={sloganLang}>
            {slogan}
          </q>
        </p>
      </>
    );
  }
  const before = statement.slice(0, start);
  return (
    <p className="nj-vision-banner__statement">
      {before}
      <q
        className="nj-vision-banner__slogan"
        lang={sloganLang}
        data-marks={
          OPENING_MARK.test(before) || OPENING_MARK.test(slogan.charAt(0)) ? 'own' : undefined
        }
      >
        {slogan}
      </q>
      {statement.slice(start + slogan.length)}
    </p>
  );
}

function Media({ media }: Pick<VisionBannerProps, 'media'>) {
  if (!media) return null;
  if (!isImage(media)) return <div className="nj-vision-banner__media">{media}</div>;
  const src = safeHref(media.src);
  if (src === undefined) {
    warn(
      'VisionBanner',
      () =>
        `the address of the picture (${JSON.stringify(String(media.src).slice(0, 60))}) cannot be used, so no picture is shown. Use an http, https or relative address.`,
    );
    return null;
  }
  return (
    <div className="nj-vision-banner__media">
      <img
        className="nj-vision-banner__image"
        src={src}
        alt={media.alt ?? ''}
        width={media.width}
        height={media.height}
      />
    </div>
  );
}

function isImage(media: BannerImage | ReactNode): media is BannerImage {
  return typeof media === 'object' && media !== null && 'src' in media && !isValidElement(media);
}
