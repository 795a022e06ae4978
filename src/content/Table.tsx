import type { ReactNode } from 'react';
import { useGeneratedId } from '../generatedId.js';
import { fields, isBlank, label } from '../lenient.js';
import { uniqueIdRef } from '../uniqueId.js';
import { listOrOne, type PageOfText, renderInline, withKeys } from './Inline.js';
import { isNumberColumn } from './numberColumns.js';

/**
 * A table with its header cells. A header cell that spans columns or rows is the header of all of them.
 *
 * Source: HTML, tables (`colgroup`, `rowgroup`); WCAG 2.2 SC 1.3.1 and 1.4.10; KWCAG 2.2 item 5.3.1.
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
  const captionId = `${useGeneratedId(undefined, caption)}-caption`;
  const groups = listOrOne(columns).map(readColumns);
  const heads = groups.flatMap(({ names }) => names);
  const hasGroups = groups.some(({ group }) => !isBlank(group));
  const bodies = readRows(rows);
  const cells = bodies.flatMap((body) => body.rows);
  const isNumber = heads.map((_, column) => isNumberColumn(cells, column));
  const name = label(caption);
  const renderHead = (index: number, rowSpan?: number) => (
    <th
      className="nj-blocks__head"
      data-nj=""
      scope="col"
      rowSpan={rowSpan}
      data-number={isNumber[index] ? '' : undefined}
      key={index}
    >
      {label(heads[index])}
    </th>
  );
  let next = 0;
  const places = groups.map(({ names }) => names.map(() => next++));
  return (
    // A wide table scrolls, the page does not (WCAG 2.2 SC 1.4.10).
    <section
      className="nj-blocks__scroll"
      data-nj=""
      aria-labelledby={isBlank(name) ? undefined : captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only an element with focus.
      tabIndex={0}
    >
      <table className="nj-blocks__table" data-nj="">
        <caption className="nj-blocks__caption" data-nj="" id={captionId} ref={uniqueIdRef()}>
          {name}
        </caption>
        {/* A header cell has the scope of a group only if the group is an element. */}
        {hasGroups &&
          withKeys(places, (inGroup) => (
            <colgroup className="nj-blocks__column-group" data-nj="" span={inGroup.length} />
          ))}
        <thead className="nj-blocks__columns" data-nj="">
          {hasGroups && (
            <tr className="nj-blocks__row" data-nj="">
              {groups.map(({ group, names }, index) =>
                isBlank(group) ? (
                  renderHead(places[index]?.[0] ?? 0, 2)
                ) : (
                  <th
                    className="nj-blocks__head"
                    data-nj=""
                    scope="colgroup"
                    colSpan={names.length}
                    key={`group ${index}`}
                  >
                    {group}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr className="nj-blocks__row" data-nj="">
            {groups.map(({ group }, index) =>
              hasGroups && isBlank(group) ? null : places[index]?.map((place) => renderHead(place)),
            )}
          </tr>
        </thead>
        {withKeys(bodies, ({ group, rows: inGroup }) => (
          <tbody className="nj-blocks__rows" data-nj="">
            {!isBlank(group) && (
              <tr className="nj-blocks__row" data-nj="">
                <th
                  className="nj-blocks__head"
                  data-nj=""
                  scope="rowgroup"
                  colSpan={Math.max(heads.length, 1)}
                >
                  {group}
                </th>
              </tr>
            )}
            {withKeys(inGroup, (row) => (
              <tr className="nj-blocks__row" data-nj="">
                {row.map((cell, index) =>
                  rowHeaders && index === 0 ? (
                    <th className="nj-blocks__head" data-nj="" scope="row" key={index}>
                      {renderInline(cell, page)}
                    </th>
                  ) : (
                    <td
                      className="nj-blocks__cell"
                      data-nj=""
                      data-number={isNumber[index] ? '' : undefined}
                      key={index}
                    >
                      {renderInline(cell, page)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Returns the header cells of columns, and the one that spans them, if there is one. */
function readColumns(column: unknown): { group: ReactNode; names: readonly unknown[] } {
  const { label: given, columns } = fields(column, 'label', 'columns');
  const names = listOrOne(columns);
  return names.length > 0 ? { group: label(given), names } : { group: '', names: [column] };
}

interface Rows {
  group: ReactNode;
  rows: (readonly unknown[])[];
}

/** Returns the rows with their header cells. Rows without one that follow one another are together. */
function readRows(rows: unknown): readonly Rows[] {
  const found: Rows[] = [];
  for (const row of listOrOne(rows)) {
    const { label: given, rows: inner } = fields(row, 'label', 'rows');
    const group = label(given);
    const last = found.at(-1);
    if (inner !== undefined) found.push({ group, rows: listOrOne(inner).map(listOrOne) });
    else if (last && isBlank(last.group)) last.rows.push(listOrOne(row));
    else found.push({ group: '', rows: [listOrOne(row)] });
  }
  return found.length > 0 ? found : [{ group: '', rows: [] }];
}
