// Feeds texts to xterm.js and prints what the screen shows after each.
// In: lines of JSON, [columns, rows] for a resize or [text] to show. Out: a line for each text.

import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { Terminal } = createRequire(process.argv[2] + "/")("@xterm/headless");
const screen = new Terminal({ cols: 80, rows: 24, convertEol: true, allowProposedApi: true });

function shown(cell) {
  const text = cell.getChars() || (cell.getWidth() ? " " : "");
  const seen = [cell.isInverse(), cell.isUnderline(), cell.isStrikethrough(), cell.isOverline()];
  const paper = [cell.getBgColorMode(), cell.getBgColor()];
  if (text === " " && !seen.some(Boolean)) return [text, ...paper].join(",");
  const ink = [cell.getFgColorMode(), cell.getFgColor()];
  const more = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isBlink(), cell.isInvisible()];
  return [text, ...paper, ...ink, ...seen, ...more].join(",");
}

function look() {
  const buffer = screen.buffer.active;
  const rows = [];
  for (let y = 0; y < screen.rows; y++) {
    const line = buffer.getLine(buffer.baseY + y);
    const cells = [];
    for (let x = 0; x < screen.cols; x++) cells.push(shown(line.getCell(x)));
    rows.push(cells.join(" "));
  }
  // A cursor behind the last column stands in it.
  return [...rows, `${buffer.type} ${buffer.cursorY} ${Math.min(buffer.cursorX, screen.cols - 1)}`];
}

for await (const line of createInterface({ input: process.stdin })) {
  const what = JSON.parse(line);
  if (what.length === 2) {
    screen.resize(...what);
  } else {
    await new Promise((done) => screen.write(what[0], done));
    console.log(JSON.stringify(look()));
  }
}
