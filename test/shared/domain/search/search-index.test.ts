import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, queryWords } from '#shared/domain/search/fold.ts';
import { createSearchIndex, type IndexQuery, type SearchIndex } from '#shared/domain/search/search-index.ts';
import type { SearchRecord } from '#shared/domain/search/search-record.ts';

function aRecord(fields: Partial<SearchRecord> & { readonly key: string }): SearchRecord {
  return { kind: 'answer', auditId: null, templateId: null, codes: [], title: '', texts: [], at: null, ...fields };
}

const note = (text: string): SearchRecord['texts'] => [{ field: 'notes', text }];

function indexOf(...records: readonly SearchRecord[]): SearchIndex {
  const index = createSearchIndex();
  for (const record of records) index.put(record);
  return index;
}

/** What a program that starts anew has of it. */
function restored(index: SearchIndex, isWanted: (key: string) => boolean = () => true): SearchIndex {
  const anew = createSearchIndex();
  anew.restore(structuredClone(index.keep(isWanted)));
  return anew;
}

const ask = (index: SearchIndex, text: string, query: Partial<IndexQuery> = {}): readonly string[] =>
  index.find({ text, kinds: null, audit: null, limit: 50, ...query }).hits.map(({ key }) => key);

describe('ranking', () => {
  test('a code typed in full, the start of the title, the start of a word, a part of a word', () => {
    const index = indexOf(
      aRecord({ key: 'inside text', texts: note('subsupplier') }),
      aRecord({ key: 'word in text', texts: note('a supplier') }),
      aRecord({ key: 'inside title', title: 'The subsupplier' }),
      aRecord({ key: 'word in title', title: 'The suppliers' }),
      aRecord({ key: 'start of title', title: 'Supplier audit' }),
      aRecord({ key: 'code', codes: ['Supplier'] }),
    );
    expect(ask(index, 'supplier')).toEqual(['code', 'start of title', 'word in title', 'word in text', 'inside title', 'inside text']);
  });

  test('the clause itself comes before the clauses that begin like it and the texts that name it', () => {
    const index = indexOf(
      aRecord({ key: 'named', title: 'See 8.6.1 and 8.6.2' }),
      aRecord({ key: 'begins like it', codes: ['8.6.10'] }),
      aRecord({ key: 'the clause', codes: ['8.6.1-q1', '8.6.1'] }),
    );
    expect(ask(index, '8.6.1')).toEqual(['the clause', 'begins like it', 'named']);
  });

  test('among equals the later one comes first', () => {
    const at = (key: string, day: string | null): SearchRecord => aRecord({ key, title: 'Backup test', at: day });
    const index = indexOf(at('old', '2024-01-01'), at('never', null), at('new', '2026-02-24T10:00:00.000Z'), at('odd', 'no date'));
    expect(ask(index, 'backup')).toEqual(['new', 'old', 'never', 'odd']);
  });

  test('the limit keeps the best of each kind, and the counts tell of all', () => {
    const index = createSearchIndex();
    for (let number = 0; number < 100; number += 1) {
      index.put(aRecord({ key: `a${String(number)}`, title: number === 70 ? 'Risk register' : 'The register of risks' }));
      index.put(aRecord({ key: `p${String(number)}`, kind: 'person', title: 'Risk owner' }));
    }
    const { counts, hits } = index.find({ text: 'risk', kinds: null, audit: null, limit: 3 });
    expect(counts).toMatchObject({ answer: 100, person: 100, finding: 0 });
    expect(hits).toHaveLength(6);
    expect(hits.find(({ kind }) => kind === 'answer')?.key).toBe('a70');
    const narrowed = index.find({ text: 'risk', kinds: new Set(['person']), audit: null, limit: 3 });
    expect(narrowed.hits.map(({ kind }) => kind)).toEqual(['person', 'person', 'person']);
    expect(narrowed.counts.answer).toBe(100);
  });
});

describe('what is found', () => {
  const index = indexOf(
    aRecord({ key: 'compound', title: 'Änderungsmanagementprozess geprüft' }),
    aRecord({ key: 'chinese', texts: note('内部監査の証拠を確認した') }),
    aRecord({ key: 'split', codes: ['NC-2026-007'], title: 'No owner', texts: note('Größe nicht geprüft') }),
  );

  test.each([
    ['management', ['compound']],
    ['MANAGEMENTPROZESS änderungs', ['compound']],
    ['監査', ['chinese']],
    ['nc-2026 gros', ['split']],
    ['owner nicht 007', ['split']],
    ['gepruft', ['compound', 'split']],
    ['owner zzz', []],
    ['', []],
    ['   ', []],
  ])('“%s” finds %j', (text, keys) => {
    expect(ask(index, text).toSorted()).toEqual(keys);
  });

  test('only what belongs to the audit, with the questions of its checklists', () => {
    const some = indexOf(
      aRecord({ key: 'mine', auditId: 'a1', title: 'owner' }),
      aRecord({ key: 'theirs', auditId: 'a2', title: 'owner' }),
      aRecord({ key: 'asked', kind: 'question', templateId: 't1', title: 'owner' }),
      aRecord({ key: 'not asked', kind: 'question', templateId: 't2', title: 'owner' }),
      aRecord({ key: 'nobody', kind: 'person', title: 'owner' }),
    );
    expect(ask(some, 'owner', { audit: { id: 'a1', templateIds: ['t1'] } }).toSorted()).toEqual(['asked', 'mine']);
    expect(ask(some, 'owner', { audit: { id: 'unknown', templateIds: [] } })).toEqual([]);
  });
});

/** Every step of editing: what was put last under a key counts, whatever was there before. */
const word = fc.constantFrom('owner', 'Störung', 'Störungsbericht', '監査記録', 'INC-20418', 'risk,', '(risk)', 'a', 'x´y', 'ﬁnding', 'Nicht\u00A0geprüft');
const textOfWords = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const step = fc.record({
  key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
  isRemoval: fc.boolean(),
  code: textOfWords,
  title: textOfWords,
  text: textOfWords,
});

function scan(records: ReadonlyMap<string, SearchRecord>, query: string): readonly string[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  return [...records.values()]
    .filter(({ codes, title, texts }) => {
      const all = fold([...codes, title, ...texts.map(({ text }) => text)].join('\n'));
      return words.every((each) => all.includes(each));
    })
    .map(({ key }) => key)
    .toSorted();
}

describe('as rows change', () => {
  test('it finds exactly what a scan of all texts finds, after any number of edits and wherever it was kept between them', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat({ max: 40 }), fc.array(fc.oneof(word, fc.constantFrom('r', 'ung', 'stor', '査記', '-20', 'ris own', 'y', 'gepruft')), { minLength: 1 }), (steps, keptAfter, queries) => {
        let index = createSearchIndex();
        const records = new Map<string, SearchRecord>();
        for (const [place, { key, isRemoval, code, title, text }] of steps.entries()) {
          // Kept, and restored by a program that starts anew, somewhere on the way.
          if (place === keptAfter) index = restored(index);
          if (isRemoval) {
            index.remove(key);
            records.delete(key);
          } else {
            const record = aRecord({ key, codes: [code], title, texts: note(text) });
            index.put(record);
            records.set(key, record);
          }
        }
        expect(index.size).toBe(records.size);
        for (const query of queries) {
          const keys = ask(index, query).toSorted();
          expect(keys).toEqual(scan(records, query));
          found += keys.length;
        }
      }),
    );
    expect(found).toBeGreaterThan(300);
  });

  test('a note typed letter by letter leaves nothing behind, and clearing away keeps everything else', () => {
    const index = createSearchIndex();
    for (let number = 0; number < 500; number += 1) {
      index.put(aRecord({ key: `k${String(number)}`, title: `Record ${String(number)}`, auditId: 'a1', at: '2026-01-01' }));
    }
    // Enough replaced rows for the dead places to be cleared away several times.
    for (let round = 0; round < 6_000; round += 1) index.put(aRecord({ key: 'typed', texts: note(`draft${String(round)}`) }));
    expect(index.size).toBe(501);
    expect(ask(index, 'draft5998')).toEqual([]);
    expect(ask(index, 'draft5999')).toEqual(['typed']);
    expect(ask(index, '499')).toEqual(['k499']);
    expect(index.find({ text: 'record', kinds: null, audit: { id: 'a1', templateIds: [] }, limit: 1 }).counts.answer).toBe(500);
  });

  test('what is kept is what is wanted, with its audits, checklists, kinds and days; what was restored before is forgotten', () => {
    const index = indexOf(
      aRecord({ key: 'old', kind: 'finding', title: 'Backup of Tartu', auditId: 'a1', at: '2024-01-01' }),
      aRecord({ key: 'new', kind: 'finding', title: 'Backup of Tallinn', auditId: 'a2', at: '2026-02-24T10:00:00.000Z' }),
      aRecord({ key: 'asked', kind: 'question', title: 'Is the backup tested?', templateId: 't1' }),
      aRecord({ key: 'page-guide:backup', kind: 'guide', title: 'Backup' }),
    );
    index.remove('nobody');
    const anew = restored(index, (key) => !key.startsWith('page-'));
    expect(anew.size).toBe(3);
    expect(ask(anew, 'backup')).toEqual(['new', 'old', 'asked']);
    expect(ask(anew, 'backup', { audit: { id: 'a1', templateIds: ['t1'] } })).toEqual(['old', 'asked']);
    expect(ask(index, 'backup')).toHaveLength(4);
    anew.put(aRecord({ key: 'third', title: 'Backup', auditId: 'a1' }));
    expect(ask(anew, 'backup', { audit: { id: 'a1', templateIds: [] } })).toEqual(['old', 'third']);
    anew.restore(index.keep((key) => key === 'old'));
    expect(ask(anew, 'backup')).toEqual(['old']);
  });

  test('a moment of one day comes after the day alone, and milliseconds count', () => {
    const at = (key: string, day: string): SearchRecord => aRecord({ key, title: 'Drill', at: day });
    const index = indexOf(at('day', '2026-02-24'), at('late', '2026-02-24T10:15:30.124Z'), at('early', '2026-02-24T10:15:30.123Z'), at('next', '2026-02-25'), at('year', '2025-12-31T23:59:59.999Z'));
    expect(ask(index, 'drill')).toEqual(['next', 'late', 'early', 'day', 'year']);
  });
});
