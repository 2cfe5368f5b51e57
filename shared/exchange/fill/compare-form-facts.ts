import type { Audit } from '../../domain/audit/audit.ts';
import { nameLeadAuditor, setTeamMember } from '../../domain/audit/team.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { FieldValue, FieldValues } from '../round-trip/exchanged-fields.ts';
import type { ChangedItem, MergeField } from '../round-trip/merge-item.ts';
import { textKey } from '../round-trip/text-key.ts';
import { FILL_FACTS, type FillFact, type FillLayout } from './fill-layout.ts';
import type { FillData, FillValue } from './fill-data.ts';
import { formField, type FieldHere, type FormProblem } from './form-comparison.ts';
import { readFormList, type FormNames } from './form-names.ts';
import type { FormCell, FormReading } from './form-reading.ts';
import { readFormPeriod } from './read-form-period.ts';
import { readFormDay, saysText } from './read-form-value.ts';

/** Facts that are texts and days of the audit itself. */
const PLAIN_FACTS = ['title', 'reportNumber', 'organization', 'client', 'scope', 'objectives', 'startDate', 'endDate', 'auditee', 'conclusion', 'degreeOfFulfilment', 'planDeviations'] as const satisfies readonly (FillFact & keyof Audit)[];
type PlainFact = (typeof PLAIN_FACTS)[number];

function isPlainFact(fact: string): fact is PlainFact {
  return (PLAIN_FACTS as readonly string[]).includes(fact);
}

interface FactContext {
  readonly layout: FillLayout;
  readonly audit: Audit;
  readonly facts: FillData['facts'];
  readonly names: FormNames;
  readonly problems: FormProblem[];
}

/** What stands once on the form. The day it was filled in is no fact of the audit. */
export function compareFacts(cells: FormReading['facts'], context: FactContext): readonly ChangedItem[] {
  const { audit } = context;
  const fields = FILL_FACTS.flatMap((fact): readonly MergeField[] => {
    const cell = cells[fact];
    if (cell === undefined || fact === 'filledOn') return [];
    const days = fact === 'period' && cells.startDate === undefined && cells.endDate === undefined ? periodFields(cell, context) : null;
    return days ?? [compareFact(fact, cell, context)].filter((field) => field !== null);
  });
  if (fields.length === 0) return [];
  return [{ kind: 'changed', id: `audits/${audit.id}`, table: 'audits', key: audit.id, label: audit.reference, title: audit.title, fields, sheet: '', row: 0, given: null }];
}

function compareFact(fact: FillFact, cell: FormCell, { layout, audit, facts, names, problems }: FactContext): MergeField | null {
  const ours = String(shown(facts[fact]) ?? '');
  const named = { table: 'audits', key: audit.id, field: fact } as const;
  switch (fact) {
    case 'startDate':
    case 'endDate': {
      const day = readFormDay(cell, layout.dayPattern);
      if (day !== null) return formField({ ...named, kind: 'date', mine: audit[fact], lock: null }, cell, [day], day === audit[fact]);
      problems.push({ code: 'unreadable', sheet: cell.sheet, address: cell.address, table: 'audits', field: fact, label: audit.reference, raw: cell.text, why: 'no-day' });
      return null;
    }
    case 'sites':
    case 'services': {
      const theirs = readFormList(cell.text, audit[fact]);
      return formField({ ...named, kind: 'list', mine: audit[fact], lock: null }, cell, [theirs], saysText(cell, ours) || isSameSet(theirs, audit[fact]));
    }
    case 'period': {
      const period = readFormPeriod(cell, layout.dayPattern);
      const isSame = period !== null && period.start === (audit.startDate ?? audit.endDate) && period.end === (audit.endDate ?? audit.startDate);
      return formField({ ...named, kind: 'text', mine: shown(facts.period), lock: 'worked-out' }, cell, [cell.text], isSame || saysText(cell, ours));
    }
    case 'leadAuditor':
      return personField({ ...named, mine: audit.leadAuditorId, ours }, cell, names);
    case 'team':
      return teamField(cell, audit, ours, names);
    default:
      return formField({ ...named, kind: 'text', mine: isPlainFact(fact) ? audit[fact] : shown(facts[fact]), lock: isPlainFact(fact) ? null : 'worked-out' }, cell, [cell.text], saysText(cell, ours));
  }
}

/** Where a form has one cell for both days of the audit, what it says of each; null when it does not say two days. */
function periodFields(cell: FormCell, { layout, audit }: FactContext): readonly MergeField[] | null {
  const period = readFormPeriod(cell, layout.dayPattern);
  if (period === null) return null;
  return ([['startDate', period.start], ['endDate', period.end]] as const).map(([field, day]) =>
    formField({ table: 'audits', key: audit.id, field, kind: 'date', mine: audit[field], lock: null }, cell, [day], day === audit[field]),
  );
}

/**
 * A field that is one person here. Where the form names nobody who is known, or several people, the names stand in place
 * of an id, as they are written.
 */
export function personField(here: Omit<FieldHere, 'kind' | 'lock'> & { readonly ours: string; readonly lock?: FieldHere['lock'] }, cell: FormCell, names: FormNames): MergeField {
  const { ours, lock = null, ...named } = here;
  if (saysText(cell, ours) && named.mine !== null) return formField({ ...named, kind: 'person', lock: null }, cell, [named.mine], true);
  const { ids, isOpen } = names.read(cell.text);
  const [only] = ids;
  if (isOpen || only === undefined || ids.length > 1) {
    const because = lock ?? (isOpen || only === undefined ? 'person-unknown' : 'several-people');
    return formField({ ...named, kind: 'person', lock: because }, cell, [cell.text], false);
  }
  return formField({ ...named, kind: 'person', lock }, cell, [only], only === named.mine);
}

/** The whole team. Forms name the lead auditor among the others or apart: neither is a difference. */
function teamField(cell: FormCell, audit: Audit, ours: string, names: FormNames): MergeField {
  const here = { table: 'audits', key: audit.id, field: 'team' } as const;
  const beside = (people: readonly PersonId[]): readonly PersonId[] => people.filter((id) => id !== audit.leadAuditorId);
  const mine = teamOf(audit);
  if (saysText(cell, ours)) return formField({ ...here, kind: 'people', mine, lock: null }, cell, [mine], true);
  const { ids, isOpen } = names.read(cell.text);
  if (isOpen) return formField({ ...here, kind: 'people', mine, lock: 'person-unknown' }, cell, [[cell.text]], false);
  return formField({ ...here, kind: 'people', mine, lock: null }, cell, [ids], isSameSet(beside(ids), beside(mine)));
}

/** Everybody of the team, each once. */
function teamOf({ team }: Pick<Audit, 'team'>): readonly PersonId[] {
  return [...new Set(team.map(({ personId }) => personId))];
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const keys = (texts: readonly string[]): string => [...new Set(texts.map((text) => textKey(text).toLowerCase()))].toSorted().join('\n');
  return keys(left) === keys(right);
}

/** The audit's own values of the facts a form can give, as a comparison shows them. */
export function factValues(audit: Audit): Readonly<Record<string, FieldValue>> {
  const plain = Object.fromEntries(PLAIN_FACTS.map((fact) => [fact, audit[fact]]));
  return { ...plain, sites: audit.sites, services: audit.services, leadAuditor: audit.leadAuditorId, team: teamOf(audit) };
}

/**
 * The audit with the facts taken of a form. Members keep their roles, new ones are auditors. A lead auditor who is
 * followed by another stays in the team, unless the form says who is in it and leaves them out.
 */
export function withFormFacts(audit: Audit, values: FieldValues): Audit {
  const plain = Object.fromEntries(Object.entries(values).filter(([fact, value]) => isPlainFact(fact) && (typeof value === 'string' || value === null)));
  const lists = Object.fromEntries(Object.entries(values).filter(([fact, value]) => (fact === 'sites' || fact === 'services') && Array.isArray(value)));
  const { leadAuditor, team } = values;
  const led = typeof leadAuditor === 'string' ? nameLeadAuditor(audit, leadAuditor as PersonId) : audit;
  return { ...audit, ...plain, ...lists, leadAuditorId: led.leadAuditorId, team: Array.isArray(team) ? withMembers({ ...audit, ...led }, team as readonly PersonId[]) : led.team };
}

function withMembers(audit: Audit, ids: readonly PersonId[]): Audit['team'] {
  const left = audit.team.filter(({ personId }) => ids.includes(personId) || personId === audit.leadAuditorId);
  return ids.reduce<Pick<Audit, 'leadAuditorId' | 'team'>>((team, id) => (team.team.some(({ personId }) => personId === id) ? team : setTeamMember({ ...audit, ...team }, id, 'auditor')), { leadAuditorId: audit.leadAuditorId, team: left }).team;
}

/** A value as people read it, without the words of a form. */
export function shown(value: FillValue | undefined): FieldValue {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'period':
      return `${value.start} – ${value.end}`;
    case 'assessment':
      return value.assessment;
    case 'grade':
      return value.grade;
  }
}
