import { expect, test } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { pagesAcross } from '#shared/exchange/response/pages-across.ts';
import { inFile, PARTS, workbookOf } from './musterzert.ts';

test('a wide table goes onto pages side by side, each at a size people can read and with the first column', () => {
  const columns = [12, 100, 90, 18, 11, 150, 40].map((width) => ({ width }));
  expect(pagesAcross(columns, { titleColumns: 1, partFrom: 3 })).toEqual({ breaksAfter: [3, 6], titleColumns: 1, scale: 71 });
  expect(pagesAcross(columns.slice(0, 3), { titleColumns: 1, partFrom: 3 })).toEqual({ breaksAfter: [], titleColumns: 1, scale: 71 });
  expect(pagesAcross([{ width: 12 }, { width: 40 }], { titleColumns: 1, partFrom: 1 })).toEqual({ breaksAfter: [], titleColumns: 1, scale: 100 });
});

test('the response workbook repeats its headings and references, and breaks its columns where the answer begins', () => {
  const parts = unzipSync(workbookOf(PARTS.map((part) => inFile(part))));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const responses = text('xl/worksheets/sheet2.xml');
  expect(responses).toMatch(/<pageSetup paperSize="9" scale="6\d" orientation="landscape"\/>/);
  expect(responses).not.toContain('fitToPage');
  expect(responses).toMatch(/<colBreaks count="2" manualBreakCount="2"><brk id="12" max="1048575" man="1"\/>/);
  expect(responses.indexOf('<colBreaks')).toBeGreaterThan(responses.indexOf('</headerFooter>'));
  expect(text('xl/workbook.xml')).toContain('&apos;Responses&apos;!$A:$A,&apos;Responses&apos;!$1:$1');
});
