import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#renderer/workers/workbook/read-workbook.ts';
import type { ReadWorkbook } from '#shared/contracts/workbook-messages.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { aWorkbook, FORMATS } from '#test/support/workbook-builder.ts';

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

async function read(bytes: Uint8Array, fileName = 'checklist.xlsx'): Promise<ReadWorkbook> {
  const result = await readWorkbook(bufferOf(bytes), { fileName });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** A worker that does what its script says, in place of the reading one. */
function workerOf(script: string): () => Worker {
  return () => new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

describe('reading in a worker', () => {
  test('the same values come out as the spreadsheet library reads, cell by cell', async () => {
    const bytes = aWorkbook()
      .withSheet('Checklist', [
        ['Clause', 'Question', 'Grade', 'Date'],
        ['8.10', 'Is capacity planned?\nAnd measured?', 'nc', { date: '2026-02-24' }],
        [8.1, 'Is it so?', true, { number: 0.25, format: FORMATS.percent }],
        ['Überprüfung ✓', 'متطلب', '条款', 12_345.678],
      ])
      .build();
    const { content } = await read(bytes);
    const library = new ExcelJS.Workbook();
    await library.xlsx.load(bufferOf(bytes));
    const cells = content.sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toHaveLength(16);
    for (const cell of cells) {
      const theirs = library.worksheets[0]?.getCell(cell.row, cell.column).value;
      if (cell.kind === 'date') expect((theirs as Date).toISOString().slice(0, 10)).toBe(cell.date);
      else if (cell.kind === 'number') expect(theirs).toBe(cell.number);
      else if (cell.kind === 'boolean') expect(theirs).toBe(cell.text === 'true');
      else expect(theirs).toBe(cell.text);
    }
  });

  test('a workbook the spreadsheet library wrote is read back', async () => {
    const library = new ExcelJS.Workbook();
    const sheet = library.addWorksheet('Audit');
    sheet.addRow(['Clause', 'Question', 'Result']);
    sheet.addRow(['8.10', { richText: [{ text: 'Is it ' }, { text: 'so?', font: { bold: true } }] }, { formula: '1-1', result: 0 }]);
    sheet.getCell('A3').value = { text: 'site', hyperlink: 'https://example.org/' };
    sheet.mergeCells('B3:C3');
    const { content, guesses } = await read(new Uint8Array(await library.xlsx.writeBuffer()));
    expect(content.sheets[0]?.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text))).toEqual([['8.10', 'Is it so?', '0'], ['site']]);
    expect(content.sheets[0]?.rows[2]?.cells[0]?.hyperlink).toBe('https://example.org/');
    expect(guesses[0]?.header?.lastRow).toBe(1);
  });

  test('progress tells the sheets one after the other, and each sheet is understood', async () => {
    const builder = aWorkbook();
    for (const name of ['One', 'Two', 'Three']) builder.withSheet(name, [['Clause', 'Question'], ['4.1', 'Is it so?']]);
    const seen: ReadProgress[] = [];
    const result = await readWorkbook(bufferOf(builder.build()), { fileName: 'a.xlsx', onProgress: (progress) => seen.push(progress) });
    expect(result.ok && result.value.guesses.map(({ questions }) => questions)).toEqual([1, 1, 1]);
    expect(seen.slice(0, 3)).toEqual([
      { sheet: 'One', done: 0, total: 3 },
      { sheet: 'Two', done: 1, total: 3 },
      { sheet: 'Three', done: 2, total: 3 },
    ]);
  });

  test('the bytes are handed over, not copied', async () => {
    const bytes = bufferOf(aWorkbook().withSheet('A', [['x']]).build());
    await readWorkbook(bytes, { fileName: 'a.xlsx' });
    expect(bytes.byteLength).toBe(0);
  });

  test('a file that is no workbook comes back with its reason', async () => {
    expect(await readWorkbook(new ArrayBuffer(0), { fileName: 'a.xlsx' })).toEqual({ ok: false, problem: { code: 'empty-file' } });
  });

  test('25,000 rows of 20 columns are read, and the window goes on meanwhile', async () => {
    const row = Array.from({ length: 20 }, (_, index) => `<c><v>${index}</v></c>`).join('');
    const xml = `<worksheet><sheetData>${`<row>${row}</row>`.repeat(25_000)}</sheetData></worksheet>`;
    const bytes = aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).stored().build();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    // Longer than in the program: this machine may be doing much else.
    const result = await readWorkbook(bufferOf(bytes), { fileName: 'a.xlsx', idleSeconds: 120 });
    clearInterval(ticking);
    expect(result.ok && result.value.content.sheets[0]?.rows.length).toBe(25_000);
    expect(ticks).toBeGreaterThan(10);
  }, 180_000);
});

describe('a worker that does not answer', () => {
  test('cancel ends it at once', async () => {
    const abort = new AbortController();
    const reading = readWorkbook(new ArrayBuffer(8), { fileName: 'a.xlsx', signal: abort.signal, createWorker: workerOf('') });
    abort.abort();
    expect(await reading).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect(await readWorkbook(new ArrayBuffer(8), { fileName: 'a.xlsx', signal: abort.signal })).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });

  test('silence is ended by the watchdog, signs of life keep it waiting', async () => {
    const silent = await readWorkbook(new ArrayBuffer(8), { fileName: 'a.xlsx', idleSeconds: 0.2, createWorker: workerOf('onmessage = () => { for (;;) {} }') });
    expect(silent).toEqual({ ok: false, problem: { code: 'no-answer', seconds: 0.2 } });
    const alive = `onmessage = () => { let n = 0; const t = setInterval(() => { postMessage({ kind: 'progress', sheet: 'A', done: 0, total: 1 }); if (++n === 8) { clearInterval(t); postMessage({ kind: 'refused', problem: { code: 'no-sheets' } }); } }, 100); }`;
    expect(await readWorkbook(new ArrayBuffer(8), { fileName: 'a.xlsx', idleSeconds: 0.7, createWorker: workerOf(alive) })).toEqual({ ok: false, problem: { code: 'no-sheets' } });
  });

  test('a crash and a message that is none are answers', async () => {
    const crash = await readWorkbook(new ArrayBuffer(8), { fileName: 'a.xlsx', createWorker: workerOf("onmessage = () => { throw new Error('boom') }") });
    expect(crash).toMatchObject({ ok: false, problem: { code: 'crashed' } });
    const nonsense = await readWorkbook(new ArrayBuffer(8), { fileName: 'a.xlsx', createWorker: workerOf("onmessage = () => postMessage({ kind: 'read', workbook: 7 })") });
    expect(nonsense).toEqual({ ok: false, problem: { code: 'crashed', detail: 'message' } });
  });
});
