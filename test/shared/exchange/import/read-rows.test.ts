import { describe, expect, test } from 'vitest';
import type { RowOutcome } from '#shared/exchange/import/question-draft.ts';
import { FORMATS } from '#test/support/workbook-builder.ts';
import { understand } from './read-scenario.ts';

function kinds(outcomes: readonly RowOutcome[] | undefined): readonly string[] {
  return (outcomes ?? []).map((outcome) => `${outcome.row} ${outcome.kind === 'skipped' ? outcome.reason : outcome.kind}`);
}

describe('rows that are no questions are told apart', () => {
  test('section bands give their questions a title and a clause', () => {
    const sheet = understand([
      ['Clause', 'Question', 'Status', 'Notes'],
      ['8 Operation'],
      [null, 'Are services planned?', 'ok', 'seen'],
      [null, 'Are they designed?', 'ok', 'seen'],
      ['8.6 Resolution and fulfilment'],
      ['8.6.1', 'Are incidents recorded?', 'ok', 'seen'],
    ]);
    expect(sheet.drafts.map(({ clause, clauseTitle, sections }) => [clause, clauseTitle, sections])).toEqual([
      ['8', 'Operation', ['Operation']],
      ['8', 'Operation', ['Operation']],
      ['8.6.1', 'Resolution and fulfilment', ['Operation', 'Resolution and fulfilment']],
    ]);
  });

  test('repeated headings, empty form rows, examples, totals, legends and footers are skipped, each with its reason', () => {
    const sheet = understand([
      ['No', 'Question', 'Answer', 'Review', 'Comment'],
      ['EXAMPLE', 'How would you answer?', 'yes', 'Quarterly', 'like this'],
      [1, 'Is there a policy?', 'yes', 'Quarterly', 'seen'],
      ['No', 'Question', 'Answer', 'Review', 'Comment'],
      [2, 'Is it known?', 'no', 'Quarterly', 'asked'],
      [3, null, null, 'Quarterly'],
      [4, null, null, 'Quarterly'],
      [5, null, null, 'Quarterly'],
      [6, 'Is it reviewed?', 'yes', 'Yearly', 'seen'],
      ['Total', null, 3],
      null,
      ['Legend'],
      ['yes', 'fulfilled'],
      null,
      ['© Somebody 2026'],
    ]);
    expect(kinds(sheet.reading?.outcomes)).toEqual([
      '1 header',
      '2 example-row',
      '3 question',
      '4 repeated-header',
      '5 question',
      '6 blank-form-row',
      '7 blank-form-row',
      '8 blank-form-row',
      '9 question',
      '10 total-row',
      '12 below-table',
      '13 below-table',
      '15 below-table',
    ]);
  });

  test('a row with text but no question is reported, not dropped in silence', () => {
    const sheet = understand([
      ['Clause', 'Question', 'Evidence', 'Result'],
      ['4.1', 'Are issues known?', 'list', 'ok'],
      ['4.2', null, 'a whole register of parties', 'ok'],
      ['4.3', 'Is the scope stated?', 'statement', 'ok'],
    ]);
    expect(sheet.read().problems).toMatchObject([{ code: 'question-missing', address: 'B3' }]);
  });

  test('a group merged down over its rows speaks for each of them', () => {
    const sheet = understand(
      [
        ['Area', 'Question', 'Status'],
        ['Incidents', 'Are they recorded?', 'ok'],
        [null, 'Are they closed?', 'ok'],
        ['Changes', 'Are they approved?', 'nc'],
      ],
      { merges: ['A2:A3'] },
    );
    expect(sheet.drafts.map(({ sections }) => sections)).toEqual([['Incidents'], ['Incidents'], ['Changes']]);
  });

  test('rows under a merged question are joined to it', () => {
    const sheet = understand(
      [
        ['Clause', 'Question', 'Expected evidence', 'Notes'],
        ['8.6.1', 'Are incidents recorded and closed?', 'Ticket list', 'seen'],
        [null, null, 'Closure report', 'seen too'],
        ['8.6.3', 'Are problems analysed?', 'Problem list', 'seen'],
      ],
      { merges: ['A2:A3', 'B2:B3'] },
    );
    expect(sheet.drafts[0]).toMatchObject({ expectedEvidence: ['Ticket list', 'Closure report'], answer: { notes: 'seen\nseen too' } });
    expect(kinds(sheet.reading?.outcomes)).toContain('3 joined');
  });

  test('marks and depth of a framework file make headings of rows that cannot be assessed', () => {
    const sheet = understand([
      ['assessable', 'depth', 'ref_id', 'name', 'description'],
      [null, 1, 'A', 'Applications'],
      [null, 2, 'A.1', 'Office'],
      ['x', 3, 'A.1.1', null, 'Embedded content is switched off.'],
      [null, 2, 'A.2', 'Browsers'],
      ['x', 3, 'A.2.1', null, 'Updates are installed.'],
    ]);
    expect(sheet.drafts.map(({ clause, sections }) => [clause, sections])).toEqual([
      ['A.1.1', ['Applications', 'Office']],
      ['A.2.1', ['Applications', 'Browsers']],
    ]);
  });

  test('"null" written by a program is nothing', () => {
    const sheet = understand([['Clause', 'Question', 'Owner', 'Notes'], ['4.1', 'Is it so?', 'null', 'null']]);
    expect(sheet.drafts[0]).toMatchObject({ extra: {}, answer: null });
  });

  test('hidden rows are imported and named', () => {
    const sheet = understand([['Clause', 'Question'], ['4.1', 'Is it so?'], ['4.2', 'Is that so?']], { hiddenRows: [3] });
    expect(sheet.drafts).toHaveLength(2);
    expect(sheet.read().problems).toMatchObject([{ code: 'hidden-row', row: 3 }]);
  });
});

describe('clauses are never guessed', () => {
  test('after 8.9 a number 8.1 is offered as 8.10', () => {
    const sheet = understand([
      ['Clause', 'Question'],
      [8.8, 'One?'],
      [8.9, 'Two?'],
      [8.1, 'Three?'],
      [8.11, 'Four?'],
    ]);
    const { problems } = sheet.read();
    expect(problems.filter(({ weight }) => weight === 'consent')).toMatchObject([{ code: 'clause-lost-zero', address: 'A4', raw: '8.1 (General)', hint: '8.10' }]);
    expect(problems.filter(({ code }) => code === 'clause-from-number')).toHaveLength(3);
    expect(sheet.drafts.map(({ clause }) => clause)).toEqual(['8.8', '8.9', '8.1', '8.11']);
  });

  test('a number shown with two decimals is read as shown', () => {
    const sheet = understand([['Clause', 'Question'], [{ number: 8.1, format: FORMATS.decimals }, 'One?'], ['8.11', 'Two?']]);
    expect(sheet.drafts[0]?.clause).toBe('8.10');
  });

  test('day and month without a year give two levels', () => {
    const sheet = understand([['Clause', 'Question'], [{ date: '2026-06-08', format: FORMATS.dayMonth }, 'One?'], ['8.7', 'Two?'], ['8.8', 'Three?']]);
    expect(sheet.read().problems).toMatchObject([{ code: 'clause-from-date', hint: '8.6' }]);
  });

  test.each([
    ['Kap. 7.5.3', '7.5.3'],
    ['Annex A 5.1', 'A.5.1'],
    ['Anhang A.5.1', 'A.5.1'],
    ['(8.6.1)', '8.6.1'],
    ['„8.6.1“ Störungen', '8.6.1'],
    ['ISO/IEC 20000-1:2018, 8.6.1', '8.6.1'],
    ['27001 A.8.16', 'A.8.16'],
    ['CC6.1', 'CC6.1'],
    ['Ch. 4.1', '4.1'],
  ])('%s is clause %s', (written, clause) => {
    expect(understand([['Clause', 'Question'], [written, 'Is it kept?']]).drafts[0]?.clause).toBe(clause);
  });

  test('a decimal comma is read as the point it was, and named; commas with a blank part clauses', () => {
    const rows = ['4,8', '4,9', '4,1', '5, 6'].map((clause) => [clause, `Is ${clause} kept?`]);
    const sheet = understand([['Kapitel', 'Frage'], ...rows]);
    expect(sheet.drafts.map(({ clause }) => clause)).toEqual(['4.8', '4.9', '4.1', '5']);
    expect(sheet.read().problems.map(({ code, raw, hint }) => [code, raw, hint])).toEqual([
      ['clause-from-number', '4,8', '4.8'],
      ['clause-from-number', '4,9', '4.9'],
      ['clause-lost-zero', '4,1', '4.10'],
      ['clause-several', '5, 6', '6'],
    ]);
  });

  test('several clauses in a cell: the first counts, the others are named', () => {
    const sheet = understand([['Clause', 'Question'], ['4.1 / 4.3', 'One?'], ['Clause 4 & 5', 'Two?'], ['4.2', 'Three?']]);
    expect(sheet.drafts.map(({ clause }) => clause)).toEqual(['4.1', '4', '4.2']);
    expect(sheet.read().problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['clause-several', '4.3'],
      ['clause-several', '5'],
    ]);
  });

  test('number and title in one cell are split, digits of other scripts are read', () => {
    const sheet = understand([
      ['Clause', 'Question'],
      ['8.6.1 Incident management', 'One?'],
      ['§ 9.2 Internal audit', 'Two?'],
      ['A.5.10 Acceptable use', 'Three?'],
      ['١-١-٢', 'Four?'],
      ['GV.OC-01.1: Mission', 'Five?'],
    ]);
    expect(sheet.drafts.map(({ clause, clauseTitle }) => [clause, clauseTitle])).toEqual([
      ['8.6.1', 'Incident management'],
      ['9.2', 'Internal audit'],
      ['A.5.10', 'Acceptable use'],
      ['1-1-2', ''],
      ['GV.OC-01.1', 'Mission'],
    ]);
  });

  test('without a clause column the number at the start of the requirement is the clause, and the text stays whole', () => {
    const sheet = understand([
      ['Requirement', 'Result'],
      ['8.6.1 Incidents shall be recorded and resolved.', 'ok'],
      ['8.6.2 Requests shall be recorded and fulfilled.', 'ok'],
      ['8.6.3 Problems shall be analysed for causes.', 'ok'],
    ]);
    expect(sheet.drafts.map(({ clause, question }) => [clause, question])[0]).toEqual(['8.6.1', '8.6.1 Incidents shall be recorded and resolved.']);
  });
});

describe('answers in columns of ticks', () => {
  test('the ticked column is the grade; two ticks are a contradiction', () => {
    const sheet = understand([
      ['Clause', 'Question', 'C', 'NC', 'OFI'],
      ['4.1', 'Are issues known?', 'x', null, null],
      ['4.2', 'Are parties known?', null, 'x', null],
      ['4.3', 'Is the scope stated?', 'x', null, 'x'],
      ['4.4', 'Is there a system?', null, null, 'x'],
    ]);
    expect(sheet.drafts.map(({ answer }) => answer?.gradeRaw ?? '')).toEqual(['C', 'NC', '', 'OFI']);
    expect(sheet.read().problems).toMatchObject([{ code: 'several-marks', row: 4, raw: 'C, OFI' }]);
  });

  test('a form that prints YES and NO in every row has nothing marked', () => {
    const sheet = understand(
      [
        ['Technique', 'Auditable item', 'Rating'],
        ['Observation', 'Are people trained?', 'YES', 'NO'],
        ['Observation', 'Are records kept?', 'YES', 'NO'],
        ['Observation', 'Are charts current?', 'YES', 'NO'],
      ],
      { merges: ['C1:D1'] },
    );
    expect(sheet.drafts.map(({ answer }) => answer)).toEqual([null, null, null]);
  });
});
