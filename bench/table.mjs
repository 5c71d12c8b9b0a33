/** A row that compares two sides. */
export function ratioRow(name, { ratio, ours, theirs }, limit) {
  return {
    name,
    measured: `${ratio.toFixed(3)} x (${time(ours)} against ${time(theirs)})`,
    limit: `${limit.toFixed(2)} x`,
    share: ratio / limit,
  };
}

/** A row that compares a time with a limit, both in microseconds. */
export function timeRow(name, measured, limit) {
  return { name, measured: time(measured), limit: time(limit), share: measured / limit };
}

/** A row that only tells. */
export function tellingRow(name, measured) {
  return { name, measured, limit: '', share: undefined };
}

/** A time in the unit in which it reads best. */
export function time(microseconds) {
  return microseconds < 1000
    ? `${microseconds.toPrecision(3)} µs`
    : `${(microseconds / 1000).toPrecision(3)} ms`;
}

/** Whether a row is over its limit. */
export function isOver({ share }) {
  return share !== undefined && share > 1;
}

/** The rows as text. `of limit` is what was measured divided by the limit. */
export function table(rows) {
  const cells = [
    ['what', 'measured', 'limit', 'of limit', ''],
    ...rows.map((row) => [
      row.name,
      row.measured,
      row.limit,
      row.share === undefined ? '' : row.share.toFixed(2),
      row.share === undefined ? '' : isOver(row) ? 'OVER' : 'ok',
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
