import { type ReactNode, useEffect, useRef } from 'react';
import { valueIn } from '../../src/designTokens.js';
import { themes } from '../themes/themes.js';
import { tokens } from '../theming/tokens.js';
import './Gallery.css';

interface ThemeSheetProps {
  /** Renders the sample. The suffix makes ids and names unique on the sheet. */
  children: (suffix: string) => ReactNode;
}

/** The same sample in every theme, light and dark, side by side. */
export function ThemeSheet({ children }: ThemeSheetProps) {
  return (
    <div className="gallery">
      {themes.map(({ name, title }) => (
        <section key={name} aria-labelledby={`theme-${name}`}>
          <h2 className="gallery__state" id={`theme-${name}`}>
            {title}
          </h2>
          <div className="gallery__modes">
            {(['light', 'dark'] as const).map((mode) => (
              <InTheme key={mode} theme={name} mode={mode}>
                {children(`${name}-${mode}`)}
              </InTheme>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface InThemeProps {
  theme: string;
  mode: 'light' | 'dark';
  children: ReactNode;
}

/** A theme's stylesheet is for a whole page. Its tokens can be set on an element too. */
function InTheme({ theme, mode, children }: InThemeProps) {
  const element = useRef<HTMLDivElement>(null);
  // No `style` in the server's HTML, because a content security policy may forbid it.
  useEffect(() => {
    const own = themes.find(({ name }) => name === theme)?.tokens ?? [];
    for (const { property } of own) {
      const value = valueIn(property, [mode, 'light'], [own, tokens]);
      element.current?.style.setProperty(property, value);
    }
  }, [theme, mode]);
  return (
    <div ref={element} className="gallery__mode" data-nj-theme={mode} data-nj-contrast="standard">
      <h3 className="gallery__title">{mode === 'light' ? 'Light' : 'Dark'}</h3>
      {children}
    </div>
  );
}
