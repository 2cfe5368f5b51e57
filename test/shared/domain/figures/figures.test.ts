import { describe, expect, it } from 'vitest';
import type { ColumnId, Dimension, Figure, MetricId } from '#shared/domain/figures/figure.ts';
import { NO_FILTERS, type FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import { scopeFigures, type FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { computeFigure, METRICS } from '#shared/domain/figures/metrics.ts';
import { prepareFieldwork } from '#shared/domain/figures/prepare-fieldwork.ts';
import { prepareFigures } from '#shared/domain/figures/prepare-figures.ts';
import { METRIC_IDS } from '#shared/domain/figures/figure.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { manyCases } from '#test/support/many-cases.ts';
import {
  auditDay,
  auditsIn,
  closingDates,
  days,
  due,
  findingsOf,
  isOpen,
  kaplanMeier,
  middle,
  ncs,
  plainAssessed,
  plainLeaves,
  within,
  type Nc,
  type Question,
} from './plain-figures.ts';

const today = '2026-11-28' as CalendarDate;
const rows = manyCases({ today });
const moment = { today, dayAt: (at: string) => at.slice(0, 10) as CalendarDate };
const prepared = prepareFigures(rows, moment);
const fieldwork = prepareFieldwork(rows.audits, {
  answers: rows.answers,
  evidence: rows.evidence,
  checklists: builtInTemplates().map(({ template, questions }) => ({ template, questions })),
  standards: builtInStandards(),
});

const QUESTIONS: readonly { readonly name: string; readonly from: string; readonly to: string; readonly filters: FigureFilters }[] = [
  { name: 'all of it', from: '2024-01-01', to: '2026-12-31', filters: NO_FILTERS },
  { name: 'the year 2026', from: '2026-01-01', to: '2026-12-31', filters: NO_FILTERS },
  { name: 'majors of one process at one site in 2025', from: '2025-01-01', to: '2025-12-31', filters: { ...NO_FILTERS, grade: 'major', site: 'Tallinn' } },
  { name: 'clause 8 and below, by certification bodies', from: '2025-06-01', to: '2026-06-30', filters: { ...NO_FILTERS, clause: '8', party: 'external' } },
  { name: 'one owner, one service', from: '2024-01-01', to: '2026-12-31', filters: { ...NO_FILTERS, owner: 'Rita Alves', service: 'S2 ERP Hosting' } },
  { name: 'one process', from: '2024-01-01', to: '2026-12-31', filters: { ...NO_FILTERS, process: 'Incident management', party: 'internal' } },
  { name: 'one audit', from: '2024-01-01', to: '2026-12-31', filters: { ...NO_FILTERS, auditId: 'many-audit-7' as AuditId } },
];

function scopeOf(asked: (typeof QUESTIONS)[number]): FigureScope {
  return scopeFigures(prepared, fieldwork, { from: asked.from as CalendarDate, to: asked.to as CalendarDate }, asked.filters);
}

/** What a row says under these columns, shares as "part/whole". */
function told(figure: Figure, key: string | null, ...wanted: ColumnId[]): (number | string | null)[] {
  return wanted.map((id) => {
    const place = figure.columns.findIndex((column) => column.id === id);
    const cell = figure.rows.find((row) => row.key === key)?.cells[place];
    if (!cell) return null;
    return cell.unit === 'share' ? `${cell.part}/${cell.whole}` : cell.value;
  });
}

function keysBy(by: Dimension, nc: Nc): string[] {
  switch (by) {
    case 'clause':
      return nc.f.clauses.length === 0 ? [''] : [...new Set(nc.f.clauses)];
    case 'cause': {
      const all = new Set((nc.n?.cause.rootCauses ?? []).map((each) => each.category));
      return all.size === 0 ? [''] : [...all];
    }
    case 'party':
      return [['stage-1', 'stage-2', 'surveillance', 'recertification', 'special'].includes(nc.a.type) ? 'external' : 'internal'];
    case 'grade':
      return [nc.f.grade];
    case 'owner':
      return [nc.f.owner];
    case 'process':
      return [nc.f.process];
    case 'site':
      return [nc.f.site];
    case 'service':
      return [nc.f.service];
    case 'audit':
      return [nc.f.auditId];
    default:
      throw new Error(by);
  }
}

/** Each key with its nonconformities, and whether the figure has those keys and no others. */
function eachGroup(figure: Figure, list: Nc[], check: (key: string, group: Nc[]) => void): void {
  const keys = new Set(list.flatMap((nc) => keysBy(figure.by, nc)));
  expect(new Set(figure.rows.map(({ key }) => key))).toEqual(keys);
  for (const key of keys) check(key, list.filter((nc) => keysBy(figure.by, nc).includes(key)));
}

const GROUPED = ['clause', 'cause', 'party', 'grade', 'owner', 'process', 'site', 'service', 'audit'];

function everyGrouping(metric: MetricId, scope: FigureScope, list: Nc[], check: (figure: Figure, key: string, group: Nc[]) => void): void {
  for (const by of METRICS[metric].dimensions) {
    if (!GROUPED.includes(by)) continue;
    const figure = computeFigure(scope, metric, by);
    eachGroup(figure, list, (key, group) => check(figure, key, group));
  }
}

const count = (list: Nc[], is: (nc: Nc) => boolean): number => list.filter(is).length;
const isMajor = (nc: Nc): boolean => nc.f.grade === 'major';

describe.each(QUESTIONS)('figures over 2,000 nonconformities in 40 audits agree with a plain computation: $name', (asked) => {
  const scope = scopeOf(asked);
  const q: Question = { rows, from: asked.from, to: asked.to, today, filters: asked.filters };
  const all = ncs(q);
  const issued = all.filter((nc) => within(nc.issued, q));

  it('M1, open by age', () => {
    const open = all.filter(isOpen);
    const figure = computeFigure(scope, 'M1');
    const bands: Record<string, [number, number]> = { '0-30': [0, 30], '31-60': [31, 60], '61-90': [61, 90], 'over-90': [91, 1e9] };
    for (const [key, [least, most]] of Object.entries(bands)) {
      const inBand = open.filter((nc) => days(nc.issued, today) >= least && days(nc.issued, today) <= most);
      expect(told(figure, key, 'major', 'minor', 'total')).toEqual([count(inBand, isMajor), inBand.length - count(inBand, isMajor), inBand.length]);
      const place = figure.rows.find((row) => row.key === key)?.cells[2];
      expect(new Set(place?.ids)).toEqual(new Set(inBand.map(({ f }) => f.id)));
    }
    expect(figure.headline.value).toBe(open.length);
    everyGrouping('M1', scope, open, (by, key, group) => {
      const aged = (least: number, most: number): number => count(group, (nc) => days(nc.issued, today) >= least && days(nc.issued, today) <= most);
      expect(told(by, key, 'age-0-30', 'age-31-60', 'age-61-90', 'age-over-90', 'total', 'major')).toEqual([aged(0, 30), aged(31, 60), aged(61, 90), aged(91, 1e9), group.length, count(group, isMajor)]);
    });
  });

  it('M2, issued by place and per 100 questions', () => {
    const asked100 = plainAssessed(q);
    const total = [...asked100.values()].reduce((sum, each) => sum + each, 0);
    everyGrouping('M2', scope, issued, (figure, key, group) => {
      expect(told(figure, key, 'major', 'minor', 'total')).toEqual([count(group, isMajor), count(group, (nc) => !isMajor(nc)), group.length]);
      if (figure.by === 'clause') {
        const base = asked100.get(key) ?? 0;
        expect(told(figure, key, 'questions', 'per-100')).toEqual([base, base === 0 ? null : (group.length / base) * 100]);
      }
    });
    const figure = computeFigure(scope, 'M2');
    expect(figure.headline.value).toBe(issued.length);
    expect(figure.beside.find(({ id }) => id === 'per-100')?.cell.value).toBe(total === 0 ? null : (issued.length / total) * 100);
  });

  const leadTimes = (list: Nc[]): { days: number; ended: boolean; isMajor: boolean }[] =>
    list.flatMap((nc) => {
      const end = isOpen(nc) ? today : (nc.n?.closedOn ?? null);
      return end === null ? [] : [{ days: days(nc.issued, end), ended: !isOpen(nc), isMajor: isMajor(nc) }];
    });
  const expectTimes = (figure: Figure, key: string, times: ReturnType<typeof leadTimes>): void => {
    const half = kaplanMeier(times, 0.5);
    const nine = kaplanMeier(times, 0.9);
    const majors = kaplanMeier(times.filter((each) => each.isMajor), 0.5);
    const ended = times.filter((each) => each.ended);
    expect(told(figure, key, 'closed', 'open', 'median', 'p90', 'plain-median', 'major-median')).toEqual([
      ended.length,
      times.length - ended.length,
      half.days,
      nine.days,
      middle(ended.map((each) => each.days)),
      majors.days,
    ]);
    const cells = figure.rows.find((row) => row.key === key)?.cells;
    expect([cells?.[2]?.isMoreThan, cells?.[3]?.isMoreThan]).toEqual([half.more, nine.more]);
  };

  it('M3, closure lead time with open ones censored', () => {
    everyGrouping('M3', scope, issued, (figure, key, group) => expectTimes(figure, key, leadTimes(group)));
    expect(computeFigure(scope, 'M3').headline.value).toBe(kaplanMeier(leadTimes(issued), 0.5).days);
  });

  it('M3, each phase', () => {
    const figure = computeFigure(scope, 'M3', 'phase');
    const ends = ['contain', 'find-cause', 'accept-plan', 'implement'] as const;
    (['contain', 'cause', 'plan', 'implement', 'verify'] as const).forEach((phase, place) => {
      const times = issued.flatMap((nc) => {
        const first = (step: string): CalendarDate | null => nc.n?.steps.find((each) => each.step === step)?.on ?? null;
        const marks: (CalendarDate | null)[] = [nc.issued, ...ends.map(first), isOpen(nc) ? null : (nc.n?.closedOn ?? null)];
        // A phase counts when all before it ended.
        if (marks.slice(0, place + 1).includes(null)) return [];
        const [start, end] = [marks[place] ?? nc.issued, marks[place + 1] ?? null];
        if (end === null && !isOpen(nc)) return [];
        return [{ days: Math.max(0, days(start, end ?? today)), ended: end !== null, isMajor: isMajor(nc) }];
      });
      expectTimes(figure, phase, times);
    });
  });

  it('M4, overdue, with extensions apart', () => {
    everyGrouping('M4', scope, all.filter(isOpen), (figure, key, group) => {
      const over = group.map((nc) => ({ nc, by: due(nc) === null ? 0 : days(due(nc)?.day ?? today, today) })).filter(({ by }) => by > 0);
      const extended = group.filter((nc) => (nc.n?.deadlines?.extensions.length ?? 0) > 0);
      expect(told(figure, key, 'open', 'overdue', 'overdue-share', 'major-overdue', 'extended', 'extensions')).toEqual([
        group.length,
        over.length,
        `${over.length}/${group.length}`,
        over.filter(({ nc }) => isMajor(nc)).length,
        extended.length,
        extended.reduce((sum, nc) => sum + (nc.n?.deadlines?.extensions.length ?? 0), 0),
      ]);
      const mean = over.length === 0 ? null : over.reduce((sum, { by }) => sum + by, 0) / over.length;
      expect(told(figure, key, 'days-over')).toEqual([mean]);
    });
  });

  it('M5, on time by original and by current date', () => {
    const closed = all.filter((nc) => !isOpen(nc) && within(nc.n?.closedOn, q) && closingDates(nc) !== null);
    const inTime = (nc: Nc, which: 'original' | 'current'): boolean => (nc.n?.closedOn ?? '9') <= (closingDates(nc)?.[which] ?? '');
    everyGrouping('M5', scope, closed, (figure, key, group) => {
      const original = count(group, (nc) => inTime(nc, 'original'));
      const current = count(group, (nc) => inTime(nc, 'current'));
      expect(told(figure, key, 'closed', 'on-time-original', 'on-time-original-share', 'on-time-current', 'on-time-current-share', 'major-late')).toEqual([
        group.length,
        original,
        `${original}/${group.length}`,
        current,
        `${current}/${group.length}`,
        count(group, (nc) => isMajor(nc) && !inTime(nc, 'original')),
      ]);
    });
  });

  it('M6, recurrences in 24 months', () => {
    const last = asked.to < today ? asked.to : today;
    const start = `${Number(last.slice(0, 4)) - 2}${last.slice(4)}`;
    const list = all.filter((nc) => nc.issued > start && nc.issued <= last);
    everyGrouping('M6', scope, list, (figure, key, group) => {
      const recurrent = count(group, (nc) => nc.n?.recurrences[0]?.decision === 'accepted');
      expect(told(figure, key, 'issued', 'recurrent', 'recurrent-share')).toEqual([group.length, recurrent, `${recurrent}/${group.length}`]);
    });
  });

  it('M7, checks that said not effective', () => {
    const list = all.filter((nc) => nc.n?.checks.some(({ on }) => within(on, q)));
    everyGrouping('M7', scope, list, (figure, key, group) => {
      let checks = 0;
      let failed = 0;
      for (const nc of group) {
        for (const check of nc.n?.checks ?? []) {
          if (!within(check.on, q)) continue;
          checks += 1;
          if (!check.isEffective) failed += 1;
        }
      }
      expect(told(figure, key, 'checks', 'not-effective', 'not-effective-share')).toEqual([checks, failed, `${failed}/${checks}`]);
    });
  });

  it('M8, plans accepted at the first submission', () => {
    const first = new Map(rows.submissions.filter(({ number }) => number === 1).map((each) => [each.findingId, each]));
    const list = all.filter(({ f }) => within(first.get(f.id)?.submittedOn, q));
    everyGrouping('M8', scope, list, (figure, key, group) => {
      const accepted = count(group, ({ f }) => first.get(f.id)?.decision?.isAccepted === true);
      const waiting = count(group, ({ f }) => first.get(f.id)?.decision === null);
      expect(told(figure, key, 'submitted', 'first-accepted', 'first-accepted-share', 'waiting')).toEqual([group.length, accepted, `${accepted}/${group.length}`, waiting]);
    });
  });

  it('M10, conformity beside its coverage', () => {
    const leaves = plainLeaves(q);
    for (const by of METRICS.M10.dimensions) {
      const figure = computeFigure(scope, 'M10', by);
      const keysOf = (leaf: (typeof leaves)[number]): readonly string[] =>
        by === 'audit' ? [leaf.audit.id] : by === 'clause' ? [leaf.clause] : by === 'process' ? [leaf.process] : leaf.audit.sites;
      const keys = new Set(leaves.flatMap(keysOf));
      expect(new Set(figure.rows.map(({ key }) => key))).toEqual(keys);
      for (const key of keys) {
        const group = leaves.filter((leaf) => keysOf(leaf).includes(key) && !leaf.isExcluded);
        const rated = group.filter(({ verdict }) => verdict !== 'none');
        const good = rated.filter(({ verdict }) => verdict === 'good').length;
        const weight = good + rated.filter(({ verdict }) => verdict === 'minor').length / 2;
        expect(told(figure, key, 'coverage', 'conformity', 'weighted', 'major')).toEqual([
          `${rated.length}/${group.length}`,
          `${good}/${rated.length}`,
          `${weight}/${rated.length}`,
          rated.filter(({ verdict }) => verdict === 'major').length,
        ]);
      }
    }
  });

  it('M12, Pareto of causes', () => {
    const list = issued.filter((nc) => (nc.n?.cause.rootCauses.length ?? 0) > 0);
    const figure = computeFigure(scope, 'M12');
    const sizes = new Map<string, number>();
    for (const nc of list) for (const key of keysBy('cause', nc)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    const sum = [...sizes.values()].reduce((total, each) => total + each, 0);
    let before = Infinity;
    let reached = 0;
    for (const { key } of figure.rows) {
      const size = sizes.get(key) ?? 0;
      reached += size;
      expect(size).toBeLessThanOrEqual(before);
      expect(told(figure, key, 'total', 'cumulative')).toEqual([size, `${reached}/${sum}`]);
      before = size;
    }
    expect(reached).toBe(sum);
    const other = sizes.get('other') ?? 0;
    expect(figure.notes.some(({ code }) => code === 'other-too-large')).toBe(sum > 0 && other > sum * 0.2);
  });

  it('M13, by month and by audit, with the edition change', () => {
    const monthly = computeFigure(scope, 'M13', 'month');
    for (const { key } of monthly.rows) {
      const ofMonth = issued.filter((nc) => nc.issued.startsWith(key));
      const closed = all.filter((nc) => within(nc.n?.closedOn, q) && nc.n?.closedOn?.startsWith(key));
      expect(told(monthly, key, 'issued', 'major', 'plain-median')).toEqual([ofMonth.length, count(ofMonth, isMajor), middle(closed.map((nc) => days(nc.issued, nc.n?.closedOn ?? today)))]);
    }
    const byAudit = computeFigure(scope, 'M13', 'audit');
    expect(byAudit.rows.map(({ key }) => key)).toEqual(auditsIn(q).toSorted((l, r) => (auditDay(l) + l.id < auditDay(r) + r.id ? -1 : 1)).map(({ id }) => id));
    for (const { key } of byAudit.rows) {
      const ofAudit = all.filter(({ f }) => f.auditId === key);
      const ended = ofAudit.filter((nc) => !isOpen(nc) && nc.n?.closedOn);
      expect(told(byAudit, key, 'issued', 'plain-median')).toEqual([ofAudit.length, middle(ended.map((nc) => days(nc.issued, nc.n?.closedOn ?? today)))]);
    }
    for (const { column, first, last, mean, lower, upper } of monthly.limits.filter((each) => each.column === 'issued')) {
      const values = monthly.rows.slice(first, last + 1).map((row) => row.cells[0]?.value ?? 0);
      expect(values.length, column).toBeGreaterThanOrEqual(12);
      let sum = 0;
      let moves = 0;
      values.forEach((value, place) => {
        sum += value;
        if (place > 0) moves += Math.abs(value - (values[place - 1] ?? 0));
      });
      expect(mean).toBeCloseTo(sum / values.length);
      expect(upper).toBeCloseTo(sum / values.length + (2.66 * moves) / (values.length - 1));
      expect(lower).toBeCloseTo(Math.max(0, sum / values.length - (2.66 * moves) / (values.length - 1)));
    }
  });

  it('M14, effort planned and held, findings and evidence', () => {
    const figure = computeFigure(scope, 'M14');
    const length = (row: { readonly start: string; readonly end: string }): number => {
      if (row.end === '') return 0;
      const [h = 0, m = 0, hh = 0, mm = 0] = [...row.start.split(':'), ...row.end.split(':')].map(Number);
      return hh + mm / 60 - (h + m / 60);
    };
    for (const audit of auditsIn(q)) {
      const opened = audit.openingMeeting?.heldAt.slice(0, 10);
      const closed = audit.closingMeeting?.heldAt.slice(0, 10);
      const planned = audit.agenda.reduce((sum, row) => sum + length(row), 0);
      const held = opened && closed ? audit.agenda.filter(({ date }) => date !== null && date >= opened && date <= closed).reduce((sum, row) => sum + length(row), 0) : null;
      const cells = figure.rows.find(({ key }) => key === audit.id)?.cells ?? [];
      expect(cells[0]?.value).toBeCloseTo(planned);
      if (held === null) expect(cells[1]?.value).toBeNull();
      else expect(cells[1]?.value).toBeCloseTo(held);
      const found = rows.findings.filter(({ auditId, state }) => auditId === audit.id && state !== 'withdrawn').length;
      const items = rows.evidence.filter(
        ({ auditId, clauses }) => auditId === audit.id && (q.filters.clause === null || clauses.some((clause) => `${clause}.`.startsWith(`${q.filters.clause ?? ''}.`))),
      ).length;
      expect([cells[3]?.value, cells[5]?.value]).toEqual([found, items]);
      const first = opened ?? audit.startDate;
      const last = closed ?? audit.endDate;
      if (first && last && first <= last) expect(cells[4]?.value).toBeCloseTo(found / (days(first as CalendarDate, last as CalendarDate) + 1));
    }
    expect(figure.rows.length).toBe(auditsIn(q).length);
  });

  it('M15, grades by auditor', () => {
    const figure = computeFigure(scope, 'M15');
    const list = findingsOf(q);
    expect(new Set(figure.rows.map(({ key }) => key))).toEqual(new Set(list.map(({ raisedBy }) => raisedBy as string)));
    for (const { key } of figure.rows) {
      const own = list.filter(({ raisedBy }) => raisedBy === (key as PersonId));
      const graded = (grade: string): number => own.filter((f) => f.grade === grade).length;
      expect(told(figure, key, 'major', 'minor', 'observation', 'ofi', 'good-practice', 'total')).toEqual([...['major', 'minor', 'observation', 'ofi', 'good-practice'].map(graded), own.length]);
    }
  });

  it('M15, the same question across sites', () => {
    const figure = computeFigure(scope, 'M15', 'question');
    const judged = ['good-practice', 'conforming', 'ofi', 'observation', 'minor-nc', 'major-nc'];
    const places = new Map(auditsIn(q).map(({ id, sites }) => [id, [...sites].sort().join('\n')]));
    const expected: string[] = [];
    let asked = 0;
    for (const question of builtInTemplates().flatMap(({ questions }) => questions)) {
      if (q.filters.clause !== null && !`${question.clause}.`.startsWith(`${q.filters.clause}.`)) continue;
      if (q.filters.process !== null && question.process !== q.filters.process) continue;
      const given = rows.answers.filter((answer) => answer.questionId === question.id && judged.includes(answer.assessment) && (places.get(answer.auditId) ?? '') !== '');
      const byPlace = given.map(({ auditId, assessment }) => [places.get(auditId) ?? '', assessment] as const);
      if (new Set(byPlace.map(([place]) => place)).size < 2) continue;
      asked += 1;
      if (!byPlace.some(([place, value]) => byPlace.some(([other, otherValue]) => place !== other && value !== otherValue))) continue;
      expected.push(question.id);
      const times = (value: string): number => given.filter(({ assessment }) => assessment === value).length;
      expect(told(figure, question.id, 'sites', 'conforming', 'good-practice', 'observation', 'ofi', 'minor', 'major')).toEqual([
        new Set(byPlace.map(([place]) => place)).size,
        ...['conforming', 'good-practice', 'observation', 'ofi', 'minor-nc', 'major-nc'].map(times),
      ]);
    }
    expect(figure.rows.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
    expect([figure.headline.part, figure.headline.whole]).toEqual([asked - expected.length, asked]);
  });

  it('M19, what falls due', () => {
    const figure = computeFigure(scope, 'M19');
    const ranges: Record<string, [number, number]> = { past: [-1e9, -1], '14': [0, 14], '30': [15, 30], '90': [31, 90] };
    for (const [key, [least, most]] of Object.entries(ranges)) {
      const falls = (day: CalendarDate | null): boolean => day !== null && days(today, day) >= least && days(today, day) <= most;
      const owing = (...kinds: string[]): number => count(all.filter(isOpen), (nc) => kinds.includes(due(nc)?.kind ?? '') && falls(due(nc)?.day ?? null));
      const planned = rows.audits.filter(
        (a) =>
          a.state === 'planned' &&
          falls(a.startDate) &&
          auditsIn({ ...q, from: '0', to: '9' }).some(({ id }) => id === a.id),
      ).length;
      const isNarrowed = Object.values(q.filters).some((each) => each !== null);
      expect(told(figure, key, 'due-audits', 'due-plans', 'due-steps', 'due-checks', 'due-certificates')).toEqual([
        planned,
        owing('plan'),
        owing('containment', 'implementation'),
        owing('effectiveness'),
        isNarrowed ? 0 : rows.certificates.filter(({ validUntil }) => falls(validUntil)).length,
      ]);
    }
  });

  it('M20, report after the last audit day', () => {
    const figure = computeFigure(scope, 'M20');
    const reported = (id: string): string | null =>
      rows.reports
        .filter(({ auditId, kind, issuedAt }) => auditId === id && issuedAt !== null && ['internal-full', 'internal-summary', 'certification-body'].includes(kind))
        .map(({ issuedAt }) => (issuedAt ?? '').slice(0, 10))
        .toSorted()[0] ?? null;
    for (const { key } of figure.rows) {
      const own = auditsIn(q).filter(({ leadAuditorId }) => (leadAuditorId ?? '') === key);
      const lasted = own.flatMap((a) => (reported(a.id) && a.endDate ? [days(a.endDate, reported(a.id) as CalendarDate)] : []));
      const waiting = own.filter((a) => a.state === 'follow-up' && reported(a.id) === null).length;
      expect(told(figure, key, 'reports', 'plain-median', 'longest', 'waiting')).toEqual([lasted.length, middle(lasted), lasted.length === 0 ? null : Math.max(...lasted), waiting]);
    }
  });
});

describe('all figures', () => {
  it('are 15 metrics of domain reference F', () => {
    expect(Object.keys(METRICS)).toEqual([...METRIC_IDS]);
  });

  it('have as many behind a count as it says, and nothing withdrawn', () => {
    const withdrawn = new Set<string>(rows.findings.filter(({ state }) => state === 'withdrawn').map(({ id }) => id));
    for (const asked of QUESTIONS) {
      const scope = scopeOf(asked);
      for (const metric of METRIC_IDS) {
        for (const by of METRICS[metric].dimensions) {
          const figure = computeFigure(scope, metric, by);
          for (const { cells } of figure.rows) {
            expect(cells.length).toBe(figure.columns.length);
            for (const { ids } of cells) expect(ids.filter((id) => withdrawn.has(id))).toEqual([]);
          }
        }
      }
    }
  });
});
