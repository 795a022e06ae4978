import type { ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { fields, isBlank, label } from '../lenient.js';
import { uniqueIdRef } from '../uniqueId.js';
import { listOrOne, type PageOfText, renderInline, withKeys } from './Inline.js';
import { isNumberColumn } from './numberColumns.js';

/**
 * A table with its header cells. Where one of them spans columns or rows, each cell names all its header cells
 * (`headers`), because not every screen reader finds them by `scope`.
 *
 * Source: HTML, tables; WCAG 2.2 SC 1.3.1 (H43, H63) and 1.4.10; KWCAG 2.2 item 5.3.1.
 *
 * @selector [data-number] a cell of a column of numbers: aligned at the end, digits of one width
 */
export function Table({ table, page }: { table: unknown; page: PageOfText }) {
  const { caption, columns, rows, rowHeaders } = fields(
    table,
    'caption',
    'columns',
    'rows',
    'rowHeaders',
  );
  const uid = useGeneratedId(undefined, caption);
  const groups = readColumns(columns);
  const heads = groups.flatMap(({ heads: inGroup }) => inGroup);
  const bodies = readRows(rows);
  const cells = bodies.flatMap((body) => body.rows);
  const isNumber = heads.map((_, column) => isNumberColumn(cells, column));
  const hasGroups = groups.some(({ group }) => !isBlank(group));
  const spans = hasGroups || bodies.some(({ group }) => !isBlank(group));
  /** The attributes of a header cell with this name in the table. */
  const headProps = (name: string, scope: string) => ({
    className: 'nj-blocks__head',
    'data-nj': '',
    scope,
    ...(spans && { id: `${uid}-${name}`, ref: uniqueIdRef() }),
  });
  const headersOf = (...names: readonly (string | false)[]) =>
    spans
      ? names
          .filter((name) => name !== false)
          .map((name) => `${uid}-${name}`)
          .join(' ')
      : undefined;
  const renderHead = ({ place, text }: Head, rowSpan?: number, above?: string) => (
    <th
      {...headProps(`c${place}`, 'col')}
      rowSpan={rowSpan}
      headers={above === undefined ? undefined : headersOf(above)}
      data-number={isNumber[place] ? '' : undefined}
      key={place}
    >
      {label(text)}
    </th>
  );
  const columnHeaders = groups.flatMap(({ group, heads: inGroup }, index) =>
    inGroup.map(({ place }) => [!isBlank(group) && `g${index}`, `c${place}`] as const),
  );
  const name = label(caption);
  return (
    // A wide table scrolls, the page does not (WCAG 2.2 SC 1.4.10).
    <section
      className="nj-blocks__scroll"
      data-nj=""
      aria-labelledby={isBlank(name) ? undefined : `${uid}-caption`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only an element with focus.
      tabIndex={0}
    >
      <table className="nj-blocks__table" data-nj="">
        <caption
          className="nj-blocks__caption"
          data-nj=""
          id={`${uid}-caption`}
          ref={uniqueIdRef()}
        >
          {name}
        </caption>
        {/* A header cell has the scope of a group only if the group is an element. */}
        {hasGroups &&
          withKeys(groups, ({ heads: inGroup }) => (
            <colgroup className="nj-blocks__column-group" data-nj="" span={inGroup.length} />
          ))}
        <thead className="nj-blocks__columns" data-nj="">
          {hasGroups && (
            <tr className="nj-blocks__row" data-nj="">
              {groups.map(({ group, heads: inGroup }, index) =>
                isBlank(group) ? (
                  inGroup.map((head) => renderHead(head, 2))
                ) : (
                  <th
                    {...headProps(`g${index}`, 'colgroup')}
                    colSpan={inGroup.length}
                    key={`group ${index}`}
                  >
                    {group}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr className="nj-blocks__row" data-nj="">
            {groups.map(({ group, heads: inGroup }, index) =>
              isBlank(group)
                ? !hasGroups && inGroup.map((head) => renderHead(head))
                : inGroup.map((head) => renderHead(head, 1, `g${index}`)),
            )}
          </tr>
        </thead>
        {bodies.map(({ group, first, rows: inGroup }) => (
          <tbody className="nj-blocks__rows" data-nj="" key={first}>
            {!isBlank(group) && (
              <tr className="nj-blocks__row" data-nj="">
                <th {...headProps(`b${first}`, 'rowgroup')} colSpan={Math.max(heads.length, 1)}>
                  {group}
                </th>
              </tr>
            )}
            {inGroup.map((row, index) => (
              <tr className="nj-blocks__row" data-nj="" key={index}>
                {row.map((cell, column) => {
                  const rowGroup = !isBlank(group) && `b${first}`;
                  const above = [rowGroup, ...(columnHeaders[column] ?? [])];
                  const rowHead = `r${first + index}`;
                  return rowHeaders && column === 0 ? (
                    <th {...headProps(rowHead, 'row')} headers={headersOf(...above)} key={column}>
                      {renderInline(cell, page)}
                    </th>
                  ) : (
                    <td
                      className="nj-blocks__cell"
                      data-nj=""
                      data-number={isNumber[column] ? '' : undefined}
                      headers={headersOf(...above, rowHeaders ? rowHead : false)}
                      key={column}
                    >
                      {renderInline(cell, page)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** The header cell of one column, with the place of the column. */
interface Head {
  place: number;
  text: unknown;
}

interface Columns {
  /** What the header cell says that spans the columns. Blank if there is none. */
  group: ReactNode;
  heads: readonly Head[];
}

/** Returns the header cells of all columns. A column without a group is in a group of its own. */
function readColumns(columns: unknown): readonly Columns[] {
  let place = 0;
  const headOf = (text: unknown): Head => ({ place: place++, text });
  return listOrOne(columns).map((column) => {
    const { label: given, columns: inner } = fields(column, 'label', 'columns');
    const names = listOrOne(inner);
    return names.length > 0
      ? { group: label(given), heads: names.map(headOf) }
      : { group: '', heads: [headOf(column)] };
  });
}

interface Rows {
  /** What the header cell says that spans the rows. Blank if there is none. */
  group: ReactNode;
  /** The place of the first row in the table. */
  first: number;
  rows: (readonly unknown[])[];
}

/** Returns the rows with their header cells. Rows without one that follow one another are together. */
function readRows(rows: unknown): readonly Rows[] {
  const found: Rows[] = [];
  let first = 0;
  for (const row of listOrOne(rows)) {
    const { label: given, rows: inner } = fields(row, 'label', 'rows');
    const group = label(given);
    const last = found.at(-1);
    const read = inner === undefined ? [listOrOne(row)] : listOrOne(inner).map(listOrOne);
    if (inner === undefined && last && isBlank(last.group)) last.rows.push(...read);
    else found.push({ group: inner === undefined ? '' : group, first, rows: read });
    first += Math.max(read.length, 1);
  }
  return found.length > 0 ? found : [{ group: '', first, rows: [] }];
}
