import type { Sha256 } from '#shared/domain/ids.ts';
import type {
  Block,
  DocumentMetadata,
  FigureBlock,
  FindingBlock,
  ReportDocument,
  Runs,
  TableRow,
} from '#shared/domain/report/document.ts';

export function text(words: string): Runs {
  return [{ text: words, style: 'plain' }];
}

/** A name for a picture of a test, in the form of a hash. */
export function pictureHash(name: string): Sha256 {
  return name.padEnd(64, '0') as Sha256;
}

export const SIGNATURE = 'M 20 90 C 60 10 90 10 80 70 S 120 110 150 50 Q 180 20 200 80 T 380 40';

const METADATA: DocumentMetadata = {
  kind: 'internal-full',
  title: 'Internal audit report',
  number: 'AR-2026-001',
  revision: 1,
  isDraft: false,
  language: 'en',
  direction: 'ltr',
  orientation: 'portrait',
  organization: 'Nordlicht IT Services GmbH',
  address: 'Hafenstraße 12\n20457 Hamburg',
  accent: '#1f3a5f',
  logo: null,
  confidentialityNote: 'Confidential: for the audited organization and its auditors only.',
  header: { start: 'Nordlicht IT Services GmbH · Internal audit report', end: 'AR-2026-001, revision 1' },
  footer: { start: 'IA-2026-01', pageOf: 'Page {page} of {pages}' },
};

export function aReportDocument(blocks: readonly Block[], metadata: Partial<DocumentMetadata> = {}): ReportDocument {
  return { format: 1, metadata: { ...METADATA, ...metadata }, blocks };
}

export function aFigure(name: string, caption: string, width = 48): FigureBlock {
  return { type: 'figure', picture: { sha256: pictureHash(name), mediaType: 'image/jpeg', alt: `Photo ${name}` }, caption, width };
}

export function aFindingBlock(index: number, overrides: Partial<FindingBlock> = {}): FindingBlock {
  return {
    type: 'finding',
    anchor: `finding-${String(index)}`,
    reference: `IA-2026-01-${String(index).padStart(2, '0')}`,
    grade: 'Minor nonconformity',
    state: 'Issued',
    tone: 'warn',
    statement: text('Three of fifteen sampled incidents were closed without a recorded resolution, although the procedure asks for one before an incident is closed.'),
    facts: [
      { label: 'Clause', value: text('ISO/IEC 20000-1:2018, 8.6.1') },
      { label: 'Evidence', value: text('INC0012345, INC0012399, INC0012401, seen in the ticket system on 2026-02-24 with the incident manager.') },
      { label: 'Plan due', value: text('2026-03-20') },
    ],
    figures: [],
    ...overrides,
  };
}

function longTable(rows: number): Block {
  const body = Array.from({ length: rows }, (_, index): TableRow => {
    if (index % 12 === 0) return { cells: [text(`Clause ${String(4 + index / 12)}`)], tone: 'plain', isGroup: true };
    const grade = index % 7 === 0 ? 'Minor nonconformity' : 'Conforming';
    return {
      cells: [
        text(`8.${String(index)}`),
        text(index % 5 === 0 ? 'Is the plan kept, reviewed at planned intervals and changed when services change? '.repeat(4) : 'Is the plan kept?'),
        text(grade),
        text(String(index * 3)),
      ],
      tone: index % 7 === 0 ? 'warn' : 'plain',
      isGroup: false,
    };
  });
  return {
    type: 'table',
    caption: 'All requirements of the sample and how they were assessed',
    columns: [
      { heading: 'Clause', width: 10, align: 'start' },
      { heading: 'Question', width: 56, align: 'start' },
      { heading: 'Assessment', width: 24, align: 'start' },
      { heading: 'Records', width: 10, align: 'end' },
    ],
    rows: body,
    repeatsHead: true,
  };
}

const WORLD: readonly Block[] = [
  { type: 'heading', level: 2, number: '4.1', text: 'Arabic: إدارة الحوادث', anchor: 'arabic' },
  { type: 'paragraph', runs: text('وجد الفريق أن ثلاثة من خمسة عشر بلاغا أغلقت دون تسجيل الحل (المادة 8.6.1 من ISO/IEC 20000-1:2018) بتاريخ 2026-02-24.') },
  { type: 'list', isOrdered: false, items: [text('سجل الحوادث'), text('تقرير الخدمة'), text('A left-to-right point among them')] },
  { type: 'note', tone: 'warn', title: 'ملاحظة', runs: text('هذه النتيجة تتكرر عن التدقيق السابق IA-2025-01.') },
  { type: 'heading', level: 2, number: '4.2', text: 'Hebrew: ניהול אירועים', anchor: 'hebrew' },
  { type: 'paragraph', runs: text('שלושה מתוך חמישה עשר אירועים נסגרו ללא תיעוד הפתרון (סעיף 8.6.1).') },
  { type: 'heading', level: 2, number: '4.3', text: '中文: 事件管理', anchor: 'chinese' },
  { type: 'paragraph', runs: text('审核组发现，十五个抽样事件中有三个在没有记录解决方案的情况下被关闭。程序要求在关闭事件之前必须记录解决方案，并由事件经理确认。'.repeat(3)) },
  { type: 'heading', level: 2, number: '4.4', text: '日本語: インシデント管理', anchor: 'japanese' },
  { type: 'paragraph', runs: text('監査チームは、抽出した15件のインシデントのうち3件が、解決策を記録せずにクローズされたことを確認した。直すべき骨組みは手順書である。'.repeat(2)) },
  { type: 'heading', level: 2, number: '4.5', text: '한국어: 사고 관리', anchor: 'korean' },
  { type: 'paragraph', runs: text('감사팀은 표본으로 추출한 15건의 사고 중 3건이 해결 기록 없이 종료되었음을 확인하였다.') },
  {
    type: 'table',
    caption: 'Words of many scripts',
    columns: [{ heading: 'Script', width: 30, align: 'start' }, { heading: 'نص', width: 40, align: 'start' }, { heading: '備考', width: 30, align: 'end' }],
    rows: [
      { cells: [text('Arabic'), text('تم التحقق من السجل INC0012345 (مغلق).'), text('完了')], tone: 'good', isGroup: false },
      { cells: [text('Word without blanks'), text('Dienstleistungsmanagementsystemverantwortlichkeitsmatrix'.repeat(3)), text('https://example.org/a/very/long/address/without/any/blank/in/it')], tone: 'plain', isGroup: false },
    ],
    repeatsHead: true,
  },
];

/** A report with every kind of block, long enough for several pages. */
export function everything(findings = 60, metadata: Partial<DocumentMetadata> = {}): ReportDocument {
  return aReportDocument(
    [
      {
        type: 'title',
        title: 'Internal audit report',
        subtitle: 'Service management system of Nordlicht IT Services GmbH',
        facts: [
          { label: 'Report', value: text('AR-2026-001, revision 1') },
          { label: 'Dates of the audit', value: text('23 to 25 February 2026') },
          { label: 'Lead auditor', value: text('Anna Becker') },
        ],
      },
      { type: 'toc', title: 'Contents', entries: [] },
      { type: 'page-break' },
      { type: 'heading', level: 1, number: '1', text: 'Summary', anchor: 'summary' },
      {
        type: 'paragraph',
        runs: [
          { text: 'The system conforms ', style: 'strong' },
          { text: 'in the main.\nA second line. ', style: 'plain' },
          { text: 'Stressed', style: 'emphasis' },
          { text: ', muted', style: 'muted' },
          { text: ' and\tcode_8.6.1', style: 'mono' },
        ],
      },
      { type: 'list', isOrdered: false, items: [text('Incident management is fast.'), text('Continuity tests are missing.')] },
      { type: 'list', isOrdered: true, items: [text('Agree the plan.'), text('Test it.')] },
      { type: 'list', isOrdered: true, items: [text('Counting begins again.')] },
      { type: 'note', tone: 'info', title: 'Sampling', runs: text('An audit sees a sample.\n\nWhat was not seen can differ.') },
      { type: 'heading', level: 1, number: '2', text: 'Requirements', anchor: 'requirements' },
      longTable(90),
      { type: 'heading', level: 1, number: '3', text: 'Findings', anchor: 'findings' },
      ...Array.from({ length: findings }, (_, index) => aFindingBlock(index + 1, index % 6 === 0
        ? {
          grade: 'Major nonconformity',
          tone: 'bad',
          figures: [aFigure('upright', 'Photo 1: Rack 4, door open'), aFigure('turned', 'Photo 2: Label of the fire door'), aFigure('heic', 'Photo 3: cannot be shown')],
        }
        : {})),
      { type: 'figure', picture: { sha256: pictureHash('wide'), mediaType: 'image/png', alt: 'A plan' }, caption: 'Figure 1: Plan of the site', width: 100 },
      { type: 'heading', level: 1, number: '4', text: 'Words of the world', anchor: 'world' },
      ...WORLD,
      { type: 'heading', level: 1, number: '5', text: 'Details', anchor: 'details' },
      { type: 'heading', level: 3, number: '', text: 'A small heading', anchor: 'small' },
      { type: 'key-values', rows: [{ label: 'Scope', value: text('All services. '.repeat(200)) }, { label: 'Client', value: text('Nordlicht') }] },
      { type: 'paragraph', runs: text('A very long text without a break. '.repeat(150)) },
      { type: 'heading', level: 1, number: '6', text: 'Sign-off', anchor: 'sign-off' },
      {
        type: 'sign-off',
        places: [
          { role: 'Lead auditor', name: 'Anna Becker', date: '2 March 2026', drawing: SIGNATURE, typed: '', nameLabel: 'Name, role', dateLabel: 'Date' },
          { role: 'Quality manager', name: 'Jonas Weber', date: '3 March 2026', drawing: '', typed: 'Jonas Weber', nameLabel: 'Name, role', dateLabel: 'Date' },
          { role: 'Auditee', name: '', date: '', drawing: '', typed: '', nameLabel: 'Name, role', dateLabel: 'Date' },
        ],
      },
    ],
    metadata,
  );
}
