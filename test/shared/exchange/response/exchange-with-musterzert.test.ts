import { describe, expect, test } from 'vitest';
import { readResponseJson, writeResponseJson } from '#shared/exchange/response/response-document.ts';
import { reviewAnswers } from '#shared/exchange/response/review-answers.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { readResponseWorkbook } from '#shared/exchange/response/read-response-workbook.ts';
import { defaultResponseProfile } from '#shared/exchange/response/response-profile.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { asMariaDoes, cellsOf, editedByExcelJs } from '#test/support/response-workbook.ts';
import { asCases, inFile, M01, N02, N03, PARTS, received, WORDS, workbookOf } from './musterzert.ts';

const sent = workbookOf(PARTS.map((part) => inFile(part)));

describe('scenario 6: the workbook that comes back from Musterzert', () => {
  test('has two answers, one refused change of text and one nonconformity unanswered', async () => {
    const file = received(await editedByExcelJs(sent, asMariaDoes));
    const review = reviewAnswers([file], asCases(), WORDS);
    expect(review.attach.map(({ reference, number }) => [reference, number])).toEqual([['M-01', 1], ['N-02', 1]]);
    expect(review.refused).toEqual([
      {
        id: 'finding-N-02',
        reference: 'N-02',
        field: 'statement',
        here: 'Competence of two agents of the service desk is not recorded.',
        came: 'Competence of one agent is not recorded.',
        isTheirs: true,
      },
    ]);
    expect(review.unanswered).toEqual([{ id: 'finding-N-03', reference: 'N-03', why: 'row-missing' }]);
    expect([review.unknown, review.repeated, review.late, review.strayActions]).toEqual([[], [], [], []]);
    const [first, second] = review.attach;
    expect(first?.problems).toEqual([]);
    expect(first?.answer).toEqual({
      acknowledgement: { name: 'Maria Costa', on: '2026-03-16', verdict: 'accept', reason: '' },
      correction: {
        text: 'Test of the continuity plan set for 2 June.',
        responsible: 'Peeter Saar',
        doneOn: '2026-03-20',
        evidence: 'Test plan TP-2026-04',
        extent: 'All three services checked; S1 and S3 were tested in 2025.',
      },
      cause: {
        method: 'five-why',
        analysis: 'Asked why four times with the service managers.',
        directCause: 'The test of autumn 2025 was cancelled and nobody set a new date.',
        rootCauses: [{ text: 'Nobody owns the continuity plan.', category: 'responsibility-unclear' }],
      },
      actions: [
        expect.objectContaining({ action: 'Name an owner of the continuity plan.', owner: 'Peeter Saar', dueDate: '2026-05-20' }),
        expect.objectContaining({ action: 'Put the yearly test into the calendar of the service review.', owner: 'Rui Pires', dueDate: '2026-05-31' }),
      ],
      submitted: { name: 'Maria Costa', on: '2026-05-04' },
    });
    expect(second?.answer.submitted).toEqual({ name: 'Maria Costa', on: '2026-05-04' });
  });

  test('comes as JSON to the same', () => {
    const json = JSON.parse(writeResponseJson({ cases: PARTS.map((part) => inFile(part)), language: 'en', programVersion: '1.0.0', sentAt: '2026-03-12T09:00:00.000Z' as Timestamp, sentBy: 'Anna Berg' })) as {
      nonconformities: { finding: { statement: string }; answer: Record<string, unknown>; note?: string }[];
    };
    const [m01, n02] = json.nonconformities;
    if (m01 === undefined || n02 === undefined) throw new Error('not written');
    m01.answer['correction'] = { text: 'Test set for 2 June.', costCentre: '4711' };
    m01.answer['submitted'] = { name: 'Maria Costa', on: 'soon' };
    m01.note = 'Call us';
    n02.answer['correction'] = { text: 'Filed.' };
    n02.finding.statement = 'Competence of one agent is not recorded.';
    json.nonconformities.pop();
    const file = readResponseJson(JSON.stringify(json), WORDS);
    if (!file.ok) throw new Error(file.problem.code);
    const review = reviewAnswers([file.value], asCases(), WORDS);
    expect(review.attach.map(({ reference }) => reference)).toEqual(['M-01', 'N-02']);
    expect(review.refused.map(({ reference, field, isTheirs }) => [reference, field, isTheirs])).toEqual([['N-02', 'statement', true]]);
    expect(review.unanswered).toEqual([{ id: 'finding-N-03', reference: 'N-03', why: 'row-missing' }]);
    expect(review.attach[0]?.rest).toEqual({ 'nonconformity.note': '"Call us"', 'answer.correction.costCentre': '"4711"', 'answer.submitted.on': '"soon"' });
    expect(review.attach[0]?.problems).toEqual([{ code: 'not-a-day', at: 'answer.submitted.on', raw: '"soon"' }]);
    expect(review.attach[0]?.answer.submitted).toEqual({ name: 'Maria Costa', on: null });
  });
});

describe('a response workbook', () => {
  test('opens in another library with finding cells locked, answer cells open and drop-downs in place', async () => {
    await editedByExcelJs(sent, (workbook) => {
      const { cell } = cellsOf(workbook.getWorksheet('Responses'));
      // The library leaves protection out where a cell is locked like any other.
      const finding = cell('M-01', 'Nonconformity').protection as { readonly locked?: boolean } | undefined;
      expect(finding?.locked).not.toBe(false);
      expect(cell('M-01', 'Correction').protection.locked).toBe(false);
      expect(cell('M-01', 'Correction due').value).toBeNull();
      expect(cell('M-01', 'Implementation due').value).toEqual(new Date('2026-06-09'));
      expect(cell('N-03', 'Cause category').dataValidation.formulae).toEqual(['CauseCategories']);
      expect(workbook.getWorksheet('Meta')?.state).toBe('veryHidden');
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Instructions', 'Responses', 'Actions', 'Lists', 'Meta']);
    });
  });

  test('says nothing new when it comes back untouched', () => {
    const review = reviewAnswers([received(sent)], asCases(), WORDS);
    expect(review.attach).toEqual([]);
    expect(review.refused).toEqual([]);
    expect(review.unanswered.map(({ why }) => why)).toEqual(['blank', 'blank', 'blank']);
  });

  test('is understood after rows were sorted, columns moved, sheets renamed and the hidden sheet taken out', async () => {
    const bytes = await editedByExcelJs(sent, (workbook) => {
      asMariaDoes(workbook);
      const sheet = workbook.getWorksheet('Responses');
      if (sheet === undefined) throw new Error('no sheet');
      sheet.spliceColumns(3, 0, ['Our remark', 'seen', 'seen']);
      sheet.insertRow(1, ['Draft of 4 May']);
      sheet.name = 'Antworten Mai';
      workbook.removeWorksheet('Meta');
    });
    const review = reviewAnswers([received(bytes)], asCases(), WORDS);
    expect(review.attach.map(({ reference, answer }) => [reference, answer.actions.length])).toEqual([['M-01', 2], ['N-02', 0]]);
    expect(review.refused.map(({ reference, field }) => [reference, field])).toEqual([['N-02', 'statement']]);
  });

  test('gives back in German what was asked in German, with the columns a body wants under its own names', async () => {
    const profile = { ...defaultResponseProfile('de'), answer: ['correction', 'rootCause', 'submittedBy'] as const, labels: { correction: 'Sofortmaßnahme' } };
    const bytes = await editedByExcelJs(workbookOf([inFile(M01)], { ...profile, answer: [...profile.answer] }), (workbook) => {
      cellsOf(workbook.getWorksheet('Antworten')).fill('M-01', { Sofortmaßnahme: 'Test angesetzt.', Grundursache: 'Kein Eigner.\n\nKein Kalender.' });
    });
    const [answer] = reviewAnswers([received(bytes)], asCases([M01]), WORDS).attach;
    expect(answer?.answer.correction.text).toBe('Test angesetzt.');
    expect(answer?.answer.cause.rootCauses.map(({ text }) => text)).toEqual(['Kein Eigner.', 'Kein Kalender.']);
  });

  test('tells a text changed here since from one changed in the file', () => {
    const here = { ...N02, statement: 'Competence of three agents is not recorded.' };
    const review = reviewAnswers([received(sent)], asCases([M01, here, N03]), WORDS);
    expect(review.refused.map(({ reference, isTheirs }) => [reference, isTheirs])).toEqual([['N-02', false]]);
  });

  test('keeps a day that nobody can read, with its cell, and takes the rest', async () => {
    const bytes = await editedByExcelJs(sent, (workbook) => {
      cellsOf(workbook.getWorksheet('Responses')).fill('N-03', { Correction: 'Owners named.', 'Corrected on': '03/04/2026', 'Accept or dispute': 'maybe' });
    });
    const [answer] = reviewAnswers([received(bytes)], asCases(), WORDS).attach;
    expect(answer?.problems.map(({ code, raw }) => [code, raw])).toEqual([['not-in-list', 'maybe'], ['not-a-day', '03/04/2026']]);
    expect(Object.values(answer?.rest ?? {})).toEqual(['maybe', '03/04/2026']);
    expect(answer?.answer.correction.text).toBe('Owners named.');
  });

  test('reports ids of elsewhere and actions that name no nonconformity, and writes nothing of them', async () => {
    const bytes = await editedByExcelJs(sent, (workbook) => {
      asMariaDoes(workbook);
      const actions = workbook.getWorksheet('Actions');
      actions?.addRow(['X-99', 'Call the supplier.']);
    });
    const review = reviewAnswers([received(bytes)], asCases([N02, N03]), WORDS);
    expect(review.unknown.map(({ reference }) => reference)).toEqual(['M-01']);
    expect(review.strayActions.map(({ reference, text }) => [reference, text])).toEqual([['X-99', 'Call the supplier.']]);
  });

  test('takes an answer once, also when it comes again in another format, and not when its plan is accepted', async () => {
    const file = received(await editedByExcelJs(sent, asMariaDoes));
    const [first] = reviewAnswers([file], asCases(), WORDS).attach;
    if (first === undefined) throw new Error('no answer');
    const again = reviewAnswers([file], asCases([M01], { attached: [{ hash: first.hash, number: 1 }], lastNumber: 1 }), WORDS);
    expect(again.repeated).toEqual([{ id: 'finding-M-01', reference: 'M-01', number: 1 }]);
    const late = reviewAnswers([file], asCases([M01], { state: 'cap-accepted' }), WORDS);
    expect([late.attach, late.late.map(({ reference }) => reference)]).toEqual([[], ['M-01']]);
  });

  test('is put together from parts, and stays two answers where they disagree', async () => {
    const part = async (heading: string, text: string) =>
      received(await editedByExcelJs(sent, (workbook) => cellsOf(workbook.getWorksheet('Responses')).fill('M-01', { [heading]: text })));
    const correction = await part('Correction', 'Test set.');
    const cause = await part('Root cause', 'No owner.');
    const other = await part('Correction', 'Test cancelled.');
    const together = reviewAnswers([correction, cause], asCases(), WORDS).attach;
    expect(together.map(({ answer, files }) => [answer.correction.text, answer.cause.rootCauses[0]?.text, files])).toEqual([['Test set.', 'No owner.', [0, 1]]]);
    const apart = reviewAnswers([correction, other], asCases(), WORDS).attach;
    expect(apart.map(({ answer, number }) => [answer.correction.text, number])).toEqual([['Test set.', 1], ['Test cancelled.', 2]]);
  });

  test('of a later version is refused, and another workbook is none', () => {
    expect(readResponseJson(JSON.stringify({ format: 'luminous-audit-nonconformities', version: 2, nonconformities: [] }), WORDS)).toEqual({ ok: false, problem: { code: 'newer-version', version: 2 } });
    expect(readResponseJson('[1,2]', WORDS)).toEqual({ ok: false, problem: { code: 'not-a-response' } });
    const content = readWorkbookBytes(new TextEncoder().encode('Clause;Question\n8.1;Planned?\n'), 'checklist.csv');
    if (!content.ok) throw new Error(content.problem.code);
    expect(readResponseWorkbook(content.value, WORDS)).toEqual({ ok: false, problem: { code: 'not-a-response' } });
  });
});
