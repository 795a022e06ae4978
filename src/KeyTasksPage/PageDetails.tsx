import type { ReactNode } from 'react';
import { LinkOrText } from '../LinkOrText.js';
import { attribute, fields, isBlank, label, text } from '../lenient.js';
import { fill, type Messages } from '../messages.js';

/** The conditions of each type of the Korea Open Government License. */
const conditions = {
  'KOGL-1': ['attribution'],
  'KOGL-2': ['attribution', 'noCommercialUse'],
  'KOGL-3': ['attribution', 'noChange'],
  'KOGL-4': ['attribution', 'noCommercialUse', 'noChange'],
} as const;

interface PageDetailsProps {
  contact: unknown;
  updated: unknown;
  licence: unknown;
  lang: string | undefined;
  messages: Pick<Messages, DetailName>;
}

type DetailName =
  | 'department'
  | 'telephone'
  | 'email'
  | 'updated'
  | 'licence'
  | 'kogl'
  | (typeof conditions)['KOGL-2' | 'KOGL-3'][number];

/**
 * What stands below the tasks: who answers questions (`address`), the date of the last change (`time`) and the
 * licence. Terms and values are in description lists, so a screen reader reads each value with its term.
 *
 * Source: HTML, the elements `address`, `time` and the link type `license`; WCAG 2.2 SC 1.3.1 and 3.2.6.
 */
export function PageDetails({ contact, updated, licence, lang, messages }: PageDetailsProps) {
  const contactDetails = renderContact(contact, messages);
  const pageItems = [
    renderDetail(messages.updated, renderDate(text(updated), lang)),
    renderDetail(messages.licence, renderLicence(text(licence), messages)),
  ];
  if (isBlank(contactDetails) && isBlank(pageItems)) return null;
  return (
    <div className="nj-key-tasks-page__details" data-nj="">
      {contactDetails}
      {!isBlank(pageItems) && renderList(pageItems)}
    </div>
  );
}

/** The messages of a contact. */
export type ContactMessages = Pick<Messages, 'department' | 'telephone' | 'email'>;

/** Renders who answers questions about the page or about a task. */
export function renderContact(contact: unknown, messages: ContactMessages): ReactNode {
  const { department, role, telephone, email } = fields(
    contact,
    'department',
    'role',
    'telephone',
    'email',
  );
  const items = [
    renderDetail(messages.department, joined(label(department), label(role))),
    renderDetail(messages.telephone, renderAddress(text(telephone), telephoneHref)),
    renderDetail(messages.email, renderAddress(text(email), emailHref)),
  ];
  return isBlank(items) ? null : (
    <address className="nj-key-tasks-page__contact" data-nj="">
      {renderList(items)}
    </address>
  );
}

function renderList([first, second, third]: readonly ReactNode[]): ReactNode {
  return (
    <dl className="nj-key-tasks-page__terms" data-nj="">
      {first}
      {second}
      {third}
    </dl>
  );
}

function renderDetail(term: string, value: ReactNode): ReactNode {
  return isBlank(value) ? null : (
    <div className="nj-key-tasks-page__detail" data-nj="">
      <dt className="nj-key-tasks-page__term" data-nj="">
        {term}
      </dt>
      <dd className="nj-key-tasks-page__value" data-nj="">
        {value}
      </dd>
    </div>
  );
}

function joined(department: ReactNode, role: ReactNode): ReactNode {
  if (isBlank(role)) return department;
  if (isBlank(department)) return role;
  return (
    <>
      {department}, {role}
    </>
  );
}

function renderAddress(value: string, hrefOf: (value: string) => string | undefined): ReactNode {
  if (isBlank(value)) return null;
  return (
    <LinkOrText
      component="KeyTasksPage"
      block="nj-key-tasks-page"
      label={value}
      href={hrefOf(value)}
      lang={undefined}
    />
  );
}

/** Returns the address of a number, without what only readers need. */
function telephoneHref(number: string): string | undefined {
  const digits = number.replace(/[\s().-]/g, '');
  return /^\+?\d{2,}$/.test(digits) ? `tel:${digits}` : undefined;
}

function emailHref(email: string): string | undefined {
  const [, name = '', domain] = /^([^\s@]+)@([^\s@?&#]+)$/.exec(email) ?? [];
  return domain === undefined ? undefined : `mailto:${encodeURIComponent(name)}@${domain}`;
}

/** The day is the same in every time zone. A language that the browser does not know gets the ISO date. */
function renderDate(date: string, lang = 'en'): ReactNode {
  if (isBlank(date)) return null;
  let shown = date;
  try {
    const day = new Date(`${date}T00:00:00Z`);
    const isKnown = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
    const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    if (isKnown) shown = format.format(day);
  } catch {
    // Not a date, or not a language. The text is shown as it is.
  }
  return (
    // The server may have other names of months than the browser.
    <time className="nj-key-tasks-page__date" data-nj="" dateTime={date} suppressHydrationWarning>
      {shown}
    </time>
  );
}

function renderLicence(licence: string, messages: PageDetailsProps['messages']): ReactNode {
  const names = Object.hasOwn(conditions, licence)
    ? conditions[licence as keyof typeof conditions]
    : undefined;
  if (!names) return licence;
  const values = {
    type: licence.slice(-1),
    conditions: names.map((name) => messages[name]).join(' + '),
  };
  return (
    <a
      className="nj-key-tasks-page__link"
      data-nj=""
      href="https://www.kogl.or.kr/info/license.do"
      rel="license"
    >
      {attribute(fill(messages.kogl, values)) || licence}
    </a>
  );
}
