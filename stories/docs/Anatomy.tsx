import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Box, places } from './places.js';
import './docs.css';

/** A part of a component: the element in the picture, and what is said of it below. */
interface Part {
  selector: string;
  /** As a stylesheet or a screen reader's user would name it. */
  name: string;
  purpose: string;
}

export interface AnatomyProps {
  /** What the picture shows. */
  of: string;
  example: ReactNode;
  parts: readonly Part[];
}

/** The real component with a number on each part, and a list that says what the numbers mean. */
export function Anatomy({ of, example, parts }: AnatomyProps) {
  const picture = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState<readonly (Mark | undefined)[]>([]);

  useEffect(() => {
    const host = stage.current;
    if (!host) return undefined;
    // React 18 does not know the attribute.
    host.inert = true;
    // A root of its own: its ids begin otherwise than those of the examples on the same page.
    const root = createRoot(host, { identifierPrefix: 'anatomy-' });
    root.render(example);
    const measure = () => setMarks(marksOf(picture.current, parts));
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    document.fonts.ready.then(measure);
    return () => {
      observer.disconnect();
      // React does not let one root end while another is at work.
      setTimeout(() => root.unmount());
    };
  }, [example, parts]);

  return (
    <figure className="anatomy">
      <div className="anatomy__picture sb-unstyled" aria-hidden="true" ref={picture}>
        <div className="anatomy__stage" ref={stage} />
        {marks.map((mark, index) => mark && <Badge key={index} number={index + 1} mark={mark} />)}
      </div>
      <figcaption className="anatomy__caption">
        <p className="anatomy__title">The parts of {of}</p>
        <ol className="anatomy__parts">
          {parts.map(({ selector, name, purpose }) => (
            <li className="anatomy__part" key={selector}>
              <code className="anatomy__name">{name}</code> {purpose}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

interface Mark {
  box: Box;
  badge: Box;
}

function Badge({ number, mark: { box, badge } }: { number: number; mark: Mark }) {
  return (
    <>
      <span className="anatomy__box" style={box} />
      <span className="anatomy__badge" data-part={number} style={badge}>
        {number}
      </span>
    </>
  );
}

function marksOf(picture: HTMLElement | null, parts: readonly Part[]): (Mark | undefined)[] {
  if (!picture) return [];
  const frame = picture.getBoundingClientRect();
  const within = ({ left, top, width, height }: DOMRect): Box => ({
    left: left - frame.left - picture.clientLeft,
    top: top - frame.top - picture.clientTop,
    width,
    height,
  });
  const boxes = parts.map(({ selector }) => {
    const element = picture.querySelector(selector);
    return element ? within(element.getBoundingClientRect()) : undefined;
  });
  const badges = places(boxes, inkOf(picture).map(within));
  return boxes.map((box, index) => {
    const badge = badges[index];
    return box && badge && { box, badge };
  });
}

/** Where something is written or drawn: a number should not hide it. */
function inkOf(picture: HTMLElement): DOMRect[] {
  // A list item draws its own mark or separator, an icon its chevron.
  const drawn = 'svg, li, .nj-task-accordion__icon';
  const ink = [...picture.querySelectorAll(drawn)].map((one) => one.getBoundingClientRect());
  const texts = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('.anatomy__badge')) continue;
    for (const word of (text.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      ink.push(...range.getClientRects());
    }
  }
  return ink;
}
