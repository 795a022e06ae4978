'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const words = {
  en: { address: 'Address of this page', date: 'Printed on' },
  ko: { address: '이 페이지의 주소', date: '인쇄한 날' },
};

/** Props of {@link PrintedOn}. */
interface PrintedOnProps {
  lang: 'en' | 'ko';
  /** The public address of the page, without parameters that describe the user. */
  address: string;
}

/**
 * The address of the page and the date of the print, for the `footer` slot. Only a print shows it. The
 * server renders the address. The script adds the date right before each print.
 */
export function PrintedOn({ lang, address }: PrintedOnProps) {
  const [date, setDate] = useState<Date>();
  useEffect(() => {
    // The browser prints as soon as this function returns, so React must render at once.
    const onPrint = () => flushSync(() => setDate(new Date()));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return (
    <dl className="printed-on" lang={lang}>
      <dt>{words[lang].address}</dt>
      <dd>{address}</dd>
      {date && (
        <>
          <dt>{words[lang].date}</dt>
          <dd>
            <time dateTime={date.toISOString()}>
              {date.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'Asia/Seoul' })}
            </time>
          </dd>
        </>
      )}
    </dl>
  );
}
