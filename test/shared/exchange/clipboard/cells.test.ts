import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentCell } from '#shared/exchange/clipboard/read-assessment-cell.ts';
import { readCells } from '#shared/exchange/clipboard/read-cells.ts';
import { cellsAsHtml, cellsAsText } from '#shared/exchange/clipboard/write-cells.ts';
import { terms as german } from '#renderer/i18n/de/terms.ts';
import { terms } from '#renderer/i18n/en/terms.ts';
import { ASSESSMENT_KEYS, ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';

const awkward = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '=', 'ä', '語', ',') });
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(fc.oneof(awkward, fc.string()), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

describe('cells on the clipboard', () => {
  test('are read back exactly as they were written, whatever stands in them', () => {
    fc.assert(
      fc.property(block, (rows) => {
        expect(readCells(cellsAsText(rows))).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  test('are read as Excel writes them: quoted cells over several lines, rows ended by CR LF', () => {
    const text = 'C\t"first line\nsecond, with ""quotes"""\r\nN\t\r\n';
    expect(readCells(text)).toEqual([
      ['C', 'first line\nsecond, with "quotes"'],
      ['N', ''],
    ]);
  });

  test('are read as LibreOffice and text editors write them: LF alone, no line end after the last row', () => {
    expect(readCells('a\tb\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('keep a quotation mark that quotes no cell as a letter', () => {
    expect(readCells('"Best effort" is said\tx\r\n5" disk\ty\r\n"open\tz\r\n')).toEqual([
      ['"Best effort" is said', 'x'],
      ['5" disk', 'y'],
      ['"open', 'z'],
    ]);
  });

  test('end nowhere in the middle of a hostile text', () => {
    const hostile = '"a\t'.repeat(20_000);
    const started = performance.now();
    expect(readCells(hostile)[0]).toHaveLength(20_001);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('say as HTML that they are text and let no markup through', () => {
    const html = cellsAsHtml([['=HYPERLINK("x")', '<img src=x onerror=alert(1)>\nnext']]);
    expect(html).toContain(`mso-number-format:'\\@'`);
    expect(html).toContain('=HYPERLINK(&quot;x&quot;)');
    expect(html).not.toContain('<img');
    expect(html.match(/<br /g)).toHaveLength(1);
  });
});

describe('an assessment pasted as text', () => {
  const words = [terms.assessment, terms.assessmentShort];
  const read = (text: string) => readAssessmentCell(text, words);

  test('is read by its code, by code and word, and by the long and the short word in both languages', () => {
    for (const value of ASSESSMENTS) {
      expect(read(ASSESSMENT_KEYS[value])).toBe(value);
      expect(read(`${ASSESSMENT_KEYS[value]} – ${german.assessment[value]}`)).toBe(value);
      expect(read(terms.assessment[value].toUpperCase())).toBe(value);
      expect(readAssessmentCell(german.assessment[value], [german.assessment])).toBe(value);
      expect(readAssessmentCell(german.assessmentShort[value], [german.assessmentShort])).toBe(value);
    }
  });

  test.each([
    ['ok', 'conforming'],
    ['Hauptabweichung', 'major-nc'],
    ['N-A', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['nc', 'minor-nc'],
    ['NC', 'major-nc'],
  ] as const)('%s is understood as %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each(['maybe', '17', '=1+1', 'Z', 'CC'])('%s is not guessed', (text) => {
    expect(read(text)).toBeNull();
  });
});
