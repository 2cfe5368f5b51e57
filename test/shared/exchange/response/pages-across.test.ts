import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pagesAcross } from '#shared/exchange/response/pages-across.ts';
import { inFile, PARTS, workbookOf } from './musterzert.ts';

const columns = (...widths: readonly number[]) => widths.map((width) => ({ width }));

test('a wide table goes onto pages side by side, each at a size people can read and with the first column', () => {
  expect(pagesAcross(columns(12, 100, 60, 18, 11, 130, 40), { titleColumns: 1, partFrom: 3 })).toEqual({ breaksAfter: [3, 6], titleColumns: 1, scale: 69 });
  expect(pagesAcross(columns(12, 40), { titleColumns: 1, partFrom: 1 })).toEqual({ breaksAfter: [], titleColumns: 1, scale: 100 });
});

test('the second part begins its own page only where that costs no page more', () => {
  expect(pagesAcross(columns(12, 100, 40, 60), { titleColumns: 1, partFrom: 2 }).breaksAfter).toEqual([2]);
  expect(pagesAcross(columns(12, 100, 60, 100), { titleColumns: 1, partFrom: 2 }).breaksAfter).toEqual([2]);
  expect(pagesAcross(columns(12, 100, 60, 100, 60), { titleColumns: 1, partFrom: 4 }).breaksAfter).toEqual([3]);
});

test('the response workbook repeats its headings and references, and no program prints what is out of sight', () => {
  const parts = unzipSync(workbookOf(PARTS.map((part) => inFile(part))));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const responses = text('xl/worksheets/sheet2.xml');
  expect(responses).toMatch(/<pageSetup paperSize="9" scale="6\d" orientation="landscape"\/>/);
  expect(responses).not.toContain('fitToPage');
  expect(responses).toContain('<colBreaks count="3" manualBreakCount="3"><brk id="9" max="1048575" man="1"/>');
  expect(responses.indexOf('<colBreaks')).toBeGreaterThan(responses.indexOf('</headerFooter>'));
  const workbook = text('xl/workbook.xml').replaceAll('&apos;', "'");
  expect(workbook).toContain(`'Responses'!$A:$A,'Responses'!$1:$1`);
  expect([...workbook.matchAll(/_xlnm.Print_Area" localSheetId="(\d)"/g)].map(([, sheet]) => sheet)).toEqual(['0', '1', '2']);
});
