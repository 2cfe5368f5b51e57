import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGiven } from '#shared/domain/checklist/answer.ts';
import { choicesOf, decideMerge, type Decision } from '#shared/exchange/round-trip/decide-merge.ts';
import type { FieldValue } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { RoundTripProblem } from '#shared/exchange/round-trip/round-trip-problem.ts';
import type { ExchangedRows } from '#shared/exchange/round-trip/rows-of-audit.ts';
import { auditOf, editHere, isLocked, isSame, stateOf, type State } from './edit-model.ts';
import { editScripts, type EditScript } from './edit-script.ts';
import { editThere, NONSENSE, type DoneThere } from './edit-there.ts';
import { exportedGrid, takeBack } from './round-trip-builder.ts';
import { contentOf } from './workbook-grid.ts';

/** What whoever merges wants, by the id of the choice: the same for program and model. */
function wants(script: EditScript, id: string): boolean {
  let hash = script.will;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % 2 === 0;
}

interface Answer {
  readonly state: State;
  readonly added: readonly string[];
}

/** The model's answer: what must be here after the merge, from the scripts alone. */
function expected(base: State, here: ExchangedRows, done: DoneThere, lost: ReadonlySet<string>, script: EditScript): Answer {
  const mine = stateOf(here);
  // What stands in a column that nobody knows any more is told, not taken; a finding without a grade cannot come in.
  const written = lost.has('findings/grade') ? [] : lost.has('findings/statement') ? done.added.map(() => '') : [...done.added, ...done.rewritten];
  const added = written.filter((statement) => wants(script, statement));
  for (const [id, values] of base) {
    const own = mine.get(id);
    const [table = ''] = id.split('/');
    const theirs = new Map([...(done.changed.get(id) ?? [])].filter(([field]) => !lost.has(`${table}/${field}`)));
    if (own === undefined) {
      // An action begins at its nonconformity, so a row of one is told and not added.
      const isOffered = !done.gone.has(id) && theirs.size > 0 && table !== 'actions';
      if (isOffered && wants(script, `deleted/${id}`)) added.push(String((table === 'findings' ? { ...values, ...Object.fromEntries(theirs) }['statement'] : { ...values, ...Object.fromEntries(theirs) }['title']) ?? ''));
      continue;
    }
    if (done.gone.has(id)) {
      const finding = here.findings.find((each) => `findings/${each.id}` === id);
      const answer = here.answers.find((each) => `checklist/${each.questionId}` === id);
      const isKept = table === 'actions' ? true : table === 'checklist' ? answer === undefined || !isGiven(answer) : finding !== undefined && finding.state !== 'draft';
      if (!isKept && wants(script, `gone/${id}`)) mine.delete(id);
      continue;
    }
    for (const [field, value] of theirs) {
      if (isLocked(here, id, field) || (field === 'action' && isSame(value, ''))) continue;
      const isChangedHere = !isSame(own[field], values[field]);
      if (!isChangedHere || (!isSame(own[field], value) && wants(script, `${id}/${field}`))) own[field] = value;
    }
  }
  return { state: mine, added };
}

/** The program's answer to the same wishes. */
function merged(here: ExchangedRows, plan: ReturnType<typeof takeBack>['plan'], script: EditScript): Answer {
  const decisions: Record<string, Decision> = {};
  for (const { id, item, field } of choicesOf(plan)) {
    const isNew = item.kind === 'added' && !item.wasDeletedHere;
    const wish = wants(script, isNew ? String(item.values['statement'] ?? item.values['title'] ?? '') : id);
    decisions[id] = field !== null ? (wish ? 0 : 'mine') : item.kind === 'gone' ? (wish ? 'remove' : 'keep') : wish ? 'add' : 'leave';
  }
  const { undecided, edits, additions, removals } = decideMerge(plan, decisions);
  expect(undecided).toBe(0);
  const state = stateOf(here);
  for (const { item, values, seen } of edits) {
    const row = state.get(item.id);
    for (const [field, value] of Object.entries(values)) {
      if (row === undefined || !isSame(row[field], seen[field])) throw new Error(`Not as it was seen: ${item.id} ${field}`);
      row[field] = value;
    }
  }
  for (const { table, key } of removals) state.delete(`${table}/${key}`);
  return { state, added: additions.map(({ values, table }) => String(values[table === 'findings' ? 'statement' : 'title'] ?? '')) };
}

function differences(left: State, right: State): readonly string[] {
  const found: string[] = [];
  for (const id of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(id), right.get(id)];
    if ((one === undefined) !== (other === undefined)) found.push(`${id}: ${one === undefined ? 'only merged' : 'only expected'}`);
    for (const field of Object.keys(one ?? {})) {
      const [expectedValue, value]: readonly (FieldValue | undefined)[] = [one?.[field], other?.[field]];
      if (other !== undefined && !isSame(expectedValue, value)) found.push(`${id}/${field}: expected ${JSON.stringify(expectedValue)}, merged ${JSON.stringify(value)}`);
    }
  }
  return found;
}

function lostColumns(problems: readonly RoundTripProblem[]): ReadonlySet<string> {
  return new Set(problems.flatMap((problem) => (problem.code === 'column-lost' ? [`${problem.table}/${problem.field}`] : [])));
}

describe('a round trip with edits on both sides', () => {
  it('ends as the model says for a thousand scripts: no lost field, nothing written over unseen', () => {
    fc.assert(
      fc.property(editScripts, (script) => {
        const rows = auditOf(script);
        const base = stateOf(rows);
        const grid = exportedGrid(rows);
        const done = editThere(grid, base, script);
        const here = editHere(rows, script);
        const { returned, plan } = takeBack(contentOf(grid), here);
        const lost = lostColumns(returned.problems);
        const [model, program] = [expected(base, here, done, lost, script), merged(here, plan, script)];
        expect(differences(model.state, program.state)).toEqual([]);
        expect(program.added.map((each) => each.trim()).sort()).toEqual(model.added.map((each) => each.trim()).sort());
        // What is not taken is told: values that cannot be read, and cells for reading only.
        const told = (code: 'unreadable' | 'read-only-edited'): ReadonlySet<string> =>
          new Set(returned.problems.flatMap((problem) => (problem.code === code ? [`${problem.table}/${problem.key}`] : [])));
        for (const id of done.nonsense) {
          const field = NONSENSE[id.split('/')[0] as keyof typeof NONSENSE];
          if (!lost.has(`${id.split('/')[0] ?? ''}/${field}`)) expect(told('unreadable')).toContain(id);
        }
        for (const id of done.readOnly) if (!lost.has('checklist/question')) expect(told('read-only-edited')).toContain(id);
        // A column that was not found is told, and so are cells that nobody understands.
        expect(returned.problems.filter(({ code }) => code === 'unknown-row' || code === 'sheet-lost' || code === 'base-damaged')).toEqual([]);
      }),
      { numRuns: 1000, seed: 20260 },
    );
  }, 300_000);
});
