import { type ReactNode, useEffect, useRef } from 'react';
import { showStates } from './showStates.js';
import './Gallery.css';

/** A mode of the sheet. Each can be set on any element of a page. */
const modes = [
  { id: 'light', title: 'Light', theme: 'light', contrast: 'standard' },
  { id: 'dark', title: 'Dark', theme: 'dark', contrast: 'standard' },
  { id: 'light-more', title: 'Light, more contrast', theme: 'light', contrast: 'more' },
  { id: 'dark-more', title: 'Dark, more contrast', theme: 'dark', contrast: 'more' },
] as const;

/** One state of a component, which the sheet shows in every mode. */
export interface ShownState {
  component: string;
  name: string;
  /** The part that has the state. */
  part?: string;
  /** The states of that part: `hover`, `focus focus-visible`, `active`. */
  shown?: string;
  /** The button that the story presses once. */
  pressed?: string;
  /** Renders the component. The suffix makes ids and names unique on the sheet. */
  render: (suffix: string) => ReactNode;
}

interface GalleryProps {
  states: readonly ShownState[];
}

/** Every state of every component in every mode, on one sheet that can be printed. */
export function Gallery({ states }: GalleryProps) {
  useEffect(() => showStates(document), []);
  const names = [...new Set(states.map(({ component }) => component))];
  return (
    <div className="gallery">
      {names.map((component) => (
        <section key={component} aria-labelledby={`gallery-${component}`}>
          <h2 className="gallery__component" id={`gallery-${component}`}>
            {component}
          </h2>
          {states
            .filter((state) => state.component === component)
            .map((state) => (
              <Row key={state.name} state={state} />
            ))}
        </section>
      ))}
    </div>
  );
}

function Row({ state }: { state: ShownState }) {
  const id = `${state.component}-${state.name}`.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return (
    <>
      <h3 className="gallery__state" id={id}>
        {state.name}{' '}
        <a href={`#${id}`}>
          Link to “{state.component}, {state.name}”
        </a>
      </h3>
      <div className="gallery__modes">
        {modes.map((mode) => (
          <div
            key={mode.id}
            className="gallery__mode"
            data-nj-theme={mode.theme}
            data-nj-contrast={mode.contrast}
          >
            <p className="gallery__title">{mode.title}</p>
            <Cell state={state} suffix={`${id}-${mode.id}`} />
          </div>
        ))}
      </div>
    </>
  );
}

function Cell({ state, suffix }: { state: ShownState; suffix: string }) {
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = state.part ? cell.current?.querySelector(state.part) : null;
    if (!part || !state.shown) return;
    part.setAttribute('data-shown', state.shown);
    if (!state.shown.includes('focus')) return;
    for (let around = part.parentElement; around && around !== cell.current; ) {
      around.setAttribute('data-shown', 'focus-within');
      around = around.parentElement;
    }
  }, [state]);
  return (
    <div ref={cell} data-press={state.pressed}>
      {state.render(suffix)}
    </div>
  );
}
