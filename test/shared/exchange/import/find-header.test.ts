import { describe, expect, test } from 'vitest';
import { understand } from './read-scenario.ts';

describe('headings are found wherever they stand', () => {
  test('below titles, form fields and a blank row', () => {
    const sheet = understand(
      [
        ['Internal audit checklist'],
        ['Auditor:', 'Anna Berg', 'Date:', '2026-02-23'],
        ['🟢 ok = fulfilled, 🔴 nc = not fulfilled'],
        null,
        ['Control number', 'Control title', 'Questions to ask', 'Result'],
        ['4.1', 'Context', 'Which issues were found?', 'ok'],
        ['4.2', 'Parties', 'Which parties matter?', 'ok'],
      ],
      { merges: ['A1:D1'] },
    );
    expect(sheet.header).toMatchObject({ firstRow: 5, lastRow: 5, confidence: 'sure' });
  });

  test('over two rows, with groups merged over their parts', () => {
    const sheet = understand(
      [
        ['Risk register'],
        ['No', 'Risk description', 'Information security', null, null, 'Owner'],
        [null, null, 'C', 'I', 'A'],
        ['R1', 'Unguarded server room', 3, 2, 1, 'Jonas'],
        ['R2', 'Outdated systems', 3, 3, 1, 'Rita'],
      ],
      { merges: ['C2:E2', 'A2:A3', 'B2:B3'] },
    );
    expect(sheet.header).toMatchObject({ firstRow: 2, lastRow: 3 });
    expect(sheet.mapping.map(({ heading }) => heading)).toEqual(['No', 'Risk description', 'Information security – C', 'Information security – I', 'Information security – A', 'Owner']);
  });

  test('over three rows whose merges an export lost', () => {
    const sheet = understand([
      ['Programme'],
      null,
      ['ASSESSMENT', null, null, null, null, null, 'TREATMENT'],
      ['Ref', 'Scenario', 'Owner', 'Impact', null, 'Probability', 'Option', 'Probability'],
      [null, null, null, 'Legal', 'Image'],
      ['R1', 'Fire in the building', 'null', 1, 2, 3, 'Reduce', 1],
      ['R2', 'Flood in the cellar', 'null', 1, 2, 3, 'Reduce', 1],
    ]);
    expect(sheet.header).toMatchObject({ firstRow: 3, lastRow: 5 });
    const headings = sheet.mapping.map(({ heading }) => heading);
    expect(headings).toContain('Impact – Legal');
    expect(headings).toContain('Impact – Image');
    expect(new Set(headings).size).toBe(headings.length);
  });

  test('a graph-paper layout has as many columns as headings', () => {
    const row = (cells: Readonly<Record<number, string>>): (string | null)[] => Array.from({ length: 56 }, (_, index) => cells[index + 1] ?? null);
    const sheet = understand(
      [row({ 1: 'Risk register' }), row({ 1: 'Project:', 39: 'Date:' }), row({ 1: 'ID #', 6: 'Description', 21: 'Probability', 27: 'Owner', 34: 'Status', 49: 'Comments' }), null, row({ 56: '© Somebody' })],
      { merges: ['A3:E3', 'F3:T3', 'U3:Z3', 'AA3:AG3', 'AH3:AV3', 'AW3:BD3'] },
    );
    expect(sheet.header).toMatchObject({ firstRow: 3 });
    expect(sheet.mapping).toHaveLength(6);
    expect(sheet.questions).toBe(0);
  });

  test('prose and an empty sheet have no headings', () => {
    expect(understand([['This workbook explains how audits are done in our company, from the first day to the last.']]).header).toBeNull();
    expect(understand([]).header).toBeNull();
  });
});

describe('columns are understood in many languages', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['German', ['Lfd. Nr.', 'Normkapitel', 'Prüffrage', 'Erwarteter Nachweis', 'Bewertung', 'Bemerkungen', 'Verantwortlich'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['French', ['N°', 'Article', 'Point à vérifier', 'Preuves attendues', 'Constat', 'Commentaires', 'Audité'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'interviewee']],
    ['Spanish', ['Nº', 'Apartado', 'Pregunta', 'Evidencia esperada', 'Cumplimiento', 'Observaciones', 'Responsable'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Portuguese', ['Nº', 'Item da norma', 'Pergunta', 'Evidência esperada', 'Situação', 'Observações', 'Responsável'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Italian', ['N.', 'Punto norma', 'Domanda', 'Evidenze attese', 'Esito', 'Osservazioni', 'Responsabile'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Dutch', ['Nr.', 'Paragraaf', 'Auditvraag', 'Bewijsstukken', 'Oordeel', 'Opmerkingen', 'Verantwoordelijke'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Indonesian', ['No', 'Pasal / Klausul', 'Pertanyaan', 'Dokumen pendukung', 'Hasil', 'Catatan', 'Penanggung jawab'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Turkish', ['SIRA NO', 'MADDE NO', 'DENETİM SORUSU', 'BEKLENEN KANIT', 'SONUÇ', 'NOTLAR', 'SORUMLU'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Chinese', ['序号', '条款', '检查内容', '所需证据', '符合性', '备注', '负责人'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Japanese', ['番号', '箇条', '質問', '必要な証拠', '判定', '備考', '担当者'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Korean', ['번호', '조항', '점검항목', '필요 증적', '적합성', '비고', '담당자'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
    ['Arabic', ['الرقم', 'رقم الضابط', 'السؤال', 'الأدلة المطلوبة', 'حالة الالتزام', 'الملاحظات', 'المسؤول'], ['code', 'clause', 'question', 'expectedEvidence', 'assessment', 'notes', 'owner']],
  ])('%s', (_, headings, fields) => {
    const sheet = understand([
      [...headings],
      [1, '4.1', 'Sind die Themen bekannt und aktuell?', 'Liste der Themen', 'OK', 'gesehen', 'Anna Berg'],
      [2, '4.2', 'Sind die Parteien bekannt und aktuell?', 'Liste der Parteien', 'nc', 'fehlt', 'Jonas Lind'],
      [3, '4.3', 'Ist der Umfang festgelegt und bekannt?', 'Beschreibung', 'OK', 'gesehen', 'Rita Alves'],
    ]);
    expect(sheet.mapping.map(({ field }) => field)).toEqual(fields);
  });

  test('the same text in several languages: one is the question, the others stay beside it', () => {
    const sheet = understand([['ref_id', 'Name', 'Description', 'Name[fr]', 'Description[fr]'], ['4.1', 'Context', 'Find the issues that matter.', 'Contexte', 'Trouver les enjeux.']]);
    expect(sheet.mapping.map(({ field }) => field)).toEqual(['clause', 'title', 'requirement', 'other', 'other']);
  });

  test('where no heading says so, the values tell the question', () => {
    const sheet = understand([
      ['Spalte A', 'Spalte B', 'Spalte C'],
      ['4.1', 'Welche Themen wurden ermittelt und bewertet?', 'x'],
      ['4.2', 'Welche Parteien wurden ermittelt und bewertet?', 'x'],
      ['4.3', 'Welcher Umfang wurde festgelegt und begründet?', 'x'],
    ]);
    expect(sheet.mapping.map(({ field }) => field).slice(0, 2)).toEqual(['clause', 'question']);
  });
});
