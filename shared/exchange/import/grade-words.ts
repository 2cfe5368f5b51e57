import type { Assessment } from '../../domain/checklist/assessment.ts';
import { normalizeHeading } from './normalize-text.ts';

/** Codes whose case tells them apart on some forms: "nc" minor, "NC" major. Compared as written. */
const EXACT: ReadonlyMap<string, Assessment> = new Map<string, Assessment>([
  ['nc', 'minor-nc'],
  ['NC', 'major-nc'],
  ['NC-', 'minor-nc'],
  ['NC+', 'major-nc'],
  ['HA', 'major-nc'],
  ['NC-M', 'major-nc'],
  ['NC-m', 'minor-nc'],
  ['NCM', 'major-nc'],
  ['NCm', 'minor-nc'],
  ['Maj', 'major-nc'],
  ['MAJ', 'major-nc'],
  ['Min', 'minor-nc'],
  ['MIN', 'minor-nc'],
  ['nc-', 'minor-nc'],
  ['nc+', 'major-nc'],
  ['C', 'conforming'],
  ['c', 'conforming'],
  ['+', 'good-practice'],
  ['++', 'good-practice'],
  ['-', 'not-applicable'],
  ['–', 'not-applicable'],
  ['✓', 'conforming'],
  ['✔', 'conforming'],
  ['☑', 'conforming'],
  ['✗', 'minor-nc'],
  ['✘', 'minor-nc'],
]);

/** Words in the languages checklists come in, by what they mean (domain reference B.4). */
const WORDS: Readonly<Record<Assessment, readonly string[]>> = {
  'not-assessed': ['not assessed', 'not started', 'pending', 'to do', 'todo', 'nicht bewertet', 'non évalué', 'no evaluado', 'não avaliado', 'belum dinilai', 'unassessed'],
  conforming: [
    'meets', 'meets requirement', 'meets requirements', 'fully', 'full', 'voll erfüllt', 'keine abweichung', 'ohne abweichung', 'no finding', 'no findings', 'satisfactory', 'zgodne', 'satisfait', 'cumple totalmente', 'atende totalmente', 'totalmente conforme', 'akkoord', 'in compliance', 'complying', 'achieved', 'totally compliant', 'substantially compliant',
    'ok', 'yes', 'y', 'conform', 'conforming', 'conformity', 'conformance', 'conforms', 'compliant', 'compliance', 'complies', 'complied', 'fulfilled', 'pass', 'passed',
    'met', 'fully compliant', 'full compliance', 'fully met', 'satisfied', 'acceptable', 'adequate', 'in place', 'implemented', 'fully implemented', 'complete', 'completed', 'effective',
    'ja', 'erfüllt', 'konform', 'konformität', 'vollständig erfüllt', 'umgesetzt', 'i o', 'in ordnung', 'vorhanden',
    'oui', 'conforme', 'respecté', 'satisfaisant', 'sí', 'si', 'cumple', 'conformidad', 'satisfactorio', 'sim', 'atende', 'conformidade', 'conformità', 'soddisfatto',
    'voldoet', 'conformiteit', 'sesuai', 'ya', 'terpenuhi', 'uygun', 'evet', 'uyumlu', 'karşılanıyor',
    '符合', '合格', '是', '满足', '通过', '已验证', '適合', '適合する', 'はい', '적합', '예', '준수', '양호', 'ملتزم', 'ملتزم كليا', 'مطابق', 'نعم', 'مطبق', 'مطبق كليا', 'zgodny', 'zgodność', 'tak', 'shoda', 'ano', 'uppfyllt', 'соответствует', 'да',
  ],
  'good-practice': ['noteworthy effort', 'positive finding', 'pluspunt', 'pf', 'punto fuerte', 'positive aspect', 'positiver aspekt', 'good practice', 'strength', 'strong point', 'ps', 'best practice', 'positive', 'noteworthy', 'commendable', 'stärke', 'positiv', 'gute praxis', 'konform gute praxis', 'conforming good practice', 'point fort', 'bonne pratique', 'fortaleza', 'buena práctica', 'ponto forte', 'punto di forza', 'sterk punt', 'good'],
  observation: [
    'oss', 'opmerking', 'bemerkung', 'remarques',
    'obs', 'observation', 'observations', 'aoc', 'area of concern', 'concern', 'weakness', 'remark', 'beobachtung', 'hinweis', 'schwachstelle', 'remarque', 'point sensible', 'ps point sensible',
    'observación', 'observação', 'osservazione', 'waarneming', 'observasi', 'gözlem', '观察项', '观察', '観察事項', '관찰사항', 'ملاحظة',
  ],
  ofi: [
    'improvement opportunity', 'opportunities for improvement', 'verbesserungspotential', 'verbesserungsvorschlag', 'optimierungspotenzial', 'optimierungspotential', 'amélioration possible', 'recomendación', 'recomendação', 'raccomandazione', 'aanbeveling', 'verbetermogelijkheid', 'sugerencia', 'sugestão', 'suggerimento',
    'ofi', 'ri', 'opportunity for improvement', 'opportunity', 'improvement', 'suggestion', 'recommendation', 'rec', 'verbesserung', 'verbesserungspotenzial', 'empfehlung', 'vp',
    'piste de progrès', 'piste d amélioration', 'pp', 'amélioration', 'oportunidad de mejora', 'om', 'oportunidade de melhoria', 'opportunità di miglioramento', 'verbeterpunt', 'saran',
    'iyileştirme', 'iyileştirme fırsatı', '改进机会', '改进建议', '改善の機会', '개선 기회', '개선권고', 'فرصة تحسين',
  ],
  'minor-nc': [
    'mineur', 'abw', 'teilw erfüllt', 'tw erfüllt', 'nc menor', 'nc minore', 'kleine afwijking', 'lichte afwijking', 'partially conforming', 'partial compliance', 'partial conformity', 'needs improvement', 'not conform', 'non conform', 'nonconform', 'deficient', 'does not meet', 'unsatisfactory', 'niezgodny', 'niezgodne', 'minor finding', 'parcialmente', 'parcialmente conforme', 'parzialmente conforme', 'gedeeltelijk',
    'minor', 'minor nc', 'nc minor', 'minor nonconformity', 'minor non conformity', 'minor non conformance', 'minor nonconformance', 'nonconformity minor', 'cat 2', 'category 2', 'no', 'fail', 'failed',
    'non compliant', 'noncompliant', 'not compliant', 'non conforming', 'nonconforming', 'non conformity', 'nonconformity', 'nonconformance', 'not conforming', 'not ok', 'nok', 'not met', 'not fulfilled', 'non compliance',
    'partially compliant', 'partial', 'partially', 'partly', 'partially met', 'partially implemented', 'not implemented', 'gap', 'minor gap',
    'nebenabweichung', 'abweichung', 'na abweichung', 'nicht erfüllt', 'teilweise erfüllt', 'teilweise', 'nein', 'nicht konform', 'n i o', 'nicht umgesetzt',
    'nc mineure', 'non conformité mineure', 'mineure', 'non conforme', 'partiellement conforme', 'partiel', 'partiellement', 'non',
    'no conformidad menor', 'menor', 'no cumple', 'no conforme', 'parcial', 'cumple parcialmente', 'não conformidade menor', 'não atende', 'não conforme', 'não', 'atende parcialmente',
    'non conformità minore', 'minore', 'parziale', 'voldoet niet', 'voldoet deels', 'nee', 'tidak sesuai', 'tidak', 'sebagian', 'minör', 'uygun değil', 'kısmen uygun', 'kısmen', 'hayır', 'uygunsuz',
    '不符合', '轻微不符合', '一般不符合', '否', '部分符合', '不合格', '軽微な不適合', '不適合', 'いいえ', '경미한 부적합', '부적합', '아니오', '부분 적합', 'غير ملتزم', 'ملتزم جزئيا', 'غير مطابق', 'لا', 'مطبق جزئيا', 'غير مطبق', 'niezgodność', 'nie', 'neshoda', 'ne', 'avvikelse', 'не соответствует', 'нет',
  ],
  'major-nc': [
    'schwere abweichung', 'nc mayor', 'nc maior', 'nc maggiore', 'grote afwijking', 'ernstige afwijking', 'mj', 'major finding', 'critical nonconformity', 'critical non conformity', 'majeur',
    'major', 'major nc', 'nc major', 'major nonconformity', 'major non conformity', 'major non conformance', 'major nonconformance', 'nonconformity major', 'cat 1', 'category 1', 'critical nc', 'major gap',
    'hauptabweichung', 'kritische abweichung', 'nc majeure', 'non conformité majeure', 'majeure', 'no conformidad mayor', 'mayor', 'não conformidade maior', 'maior', 'non conformità maggiore', 'maggiore', 'majör',
    '严重不符合', '重大不符合', '重大な不適合', '중대한 부적합', '중부적합',
  ],
  'not-verified': [
    'nv', 'to be checked', 'not audited', 'not sampled', 'not seen', 'pendiente', 'pendente', 'da verificare', 'nog te beoordelen', 'nicht auditiert', 'non audité', 'no auditado',
    'nt', 'nr', 'tbc', 'tbd', 'open', 'not verified', 'not tested', 'not reviewed', 'needs research', 'to be verified', 'to be confirmed', 'in progress', 'ongoing', 'not checked', 'unverified', 'unknown',
    'nicht geprüft', 'ungeprüft', 'offen', 'in bearbeitung', 'non vérifié', 'à vérifier', 'en cours', 'no verificado', 'por verificar', 'abierto', 'en curso', 'não verificado', 'em andamento', 'non verificato', 'in corso', 'niet getoetst', 'belum diverifikasi',
    'doğrulanmadı', '未验证', '未驗證', '待确认', '未確認', '미확인', '확인 필요', 'لم يتم التحقق', 'قيد التنفيذ',
  ],
  'not-applicable': [
    'nicht relevant', 'n r', 'entf', 'n ap', 'nap', 'not in scope', 'no se aplica', 'non pertinente', 'sans objet so',
    'n a', 'na', 'not applicable', 'n app', 'not required', 'not relevant', 'excluded', 'out of scope', 'entfällt', 'nicht anwendbar', 'nicht zutreffend', 'n z', 'n anw', 'non applicable', 'sans objet', 's o', 'so',
    'no aplica', 'no aplicable', 'não aplicável', 'não se aplica', 'non applicabile', 'n v t', 'nvt', 'niet van toepassing', 'tidak berlaku', 'uygulanamaz', 'uygulanabilir değil', '不适用', '不適用', '該当なし', '해당없음', '해당 없음', 'غير منطبق', 'لا ينطبق', 'nie dotyczy', 'не применимо',
  ],
};

const SHORT = /^\p{Lu}{1,3}$/u;

/**
 * A heading that lists the grades to choose from: "C / NC / PS", "Major / Minor", "Y/N". Two at least are known and the
 * others short; words alone have to speak of what conforms or of two degrees of what does not, since "Observation /
 * Remark" asks for a text.
 */
export function listsGrades(heading: string): boolean {
  const listed = /[([{]([^)\]}]*)[)\]}]\s*$/u.exec(heading)?.[1] ?? heading;
  const names = listed.split(/[/|,;]/).map((name) => name.trim());
  const grades = names.map((name) => (/^[YNSJO]$/.test(name) ? 'conforming' : gradeOf(name)));
  const known = grades.filter((grade) => grade !== null).length;
  const says = grades.includes('conforming') || (grades.includes('minor-nc') && grades.includes('major-nc')) || names.every((name) => SHORT.test(name));
  return names.length >= 2 && known >= 2 && says && names.every((name, place) => grades[place] !== null || SHORT.test(name));
}

const CODE_AND_WORD = /^[0A-Z]{1,3}\s*[–=:-]\s+(.+)$/;
/** "Hauptabweichung (HA)": the code behind the word says the same again. */
const WORD_AND_CODE = /^(.{4,}?)\s*[([][^)\]]{1,4}[)\]]$/;

let words: ReadonlyMap<string, Assessment> | null = null;

/**
 * What a grade on somebody's form most likely means, null when unknown. Only ever a suggestion: forms disagree,
 * so the meaning of each value is confirmed before it counts.
 */
export function gradeOf(value: string): Assessment | null {
  const text = value.trim();
  if (text === '' || text.length > 60) return null;
  const exact = EXACT.get(text);
  if (exact) return exact;
  words ??= new Map(
    Object.entries(WORDS).flatMap(([meaning, list]) => list.map((word) => [normalizeHeading(word), meaning as Assessment] as const)),
  );
  const known = words.get(normalizeHeading(text));
  if (known !== undefined) return known;
  // As this program writes them: "N – Minor nonconformity". The word counts, since letters mean other things elsewhere.
  const word = (CODE_AND_WORD.exec(text) ?? WORD_AND_CODE.exec(text))?.[1];
  return word === undefined ? null : (words.get(normalizeHeading(word)) ?? null);
}
