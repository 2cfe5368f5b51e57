import { ACTION_STATES, type ActionState } from '../../domain/corrective-action/corrective-action.ts';
import { FINDING_GRADES, FINDING_STATES, type FindingGrade, type FindingState } from '../../domain/finding/finding.ts';
import type { Assessment } from '../../domain/checklist/assessment.ts';
import { gradeOf } from '../import/grade-words.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { didYouMean } from './did-you-mean.ts';

/** What a grade of a log means here; a row that conforms is no finding. */
export type GradeMeaning = FindingGrade | 'no-finding';

/** Written words of grades for suggestions: those people write most, in full and short. */
const GRADE_SPELLINGS: readonly string[] = [
  'major', 'minor', 'observation', 'obs', 'ofi', 'opportunity for improvement', 'good practice', 'strength', 'major nc', 'minor nc', 'major nonconformity', 'minor nonconformity', 'nonconformity', 'improvement', 'conforming',
  'hauptabweichung', 'nebenabweichung', 'beobachtung', 'verbesserung', 'empfehlung', 'hinweis', 'majeure', 'mineure', 'mayor', 'menor', 'maggiore', 'minore', 'recommendation',
];

const MORE_GRADES: ReadonlyMap<string, GradeMeaning> = new Map<string, GradeMeaning>([
  ['critical', 'major'], ['high', 'major'], ['kritisch', 'major'], ['hoch', 'major'], ['critique', 'major'], ['haute', 'major'], ['alta', 'major'], ['hoog', 'major'], ['haupt', 'major'], ['h', 'major'],
  ['medium', 'minor'], ['moderate', 'minor'], ['mittel', 'minor'], ['moyen', 'minor'], ['moyenne', 'minor'], ['media', 'minor'], ['neben', 'minor'], ['nc', 'minor'],
  ['low', 'observation'], ['niedrig', 'observation'], ['gering', 'observation'], ['faible', 'observation'], ['baja', 'observation'], ['bassa', 'observation'], ['laag', 'observation'], ['info', 'observation'],
]);

/**
 * What a grade in a log most likely means, null when unknown; always shown for confirmation. A word of severity (high,
 * medium, low) is taken for the grade of that weight.
 */
export function meaningOfGrade(written: string): GradeMeaning | null {
  const text = written.trim();
  const known = gradeOf(text);
  if (known !== null) return asFindingGrade(known);
  const folded = normalizeHeading(text);
  const more = MORE_GRADES.get(folded);
  if (more !== undefined) return more;
  return FINDING_GRADES.find((grade) => normalizeHeading(grade) === folded) ?? null;
}

/** The word that was meant by one nobody knows; null when none is near. */
export function suggestGradeWord(written: string): string | null {
  return didYouMean(written, GRADE_SPELLINGS);
}

function asFindingGrade(assessment: Assessment): GradeMeaning | null {
  switch (assessment) {
    case 'major-nc':
      return 'major';
    case 'minor-nc':
      return 'minor';
    case 'observation':
    case 'ofi':
    case 'good-practice':
      return assessment;
    case 'conforming':
    case 'not-applicable':
      return 'no-finding';
    default:
      return null;
  }
}

const FINDING_STATE_WORDS: Readonly<Partial<Record<FindingState, readonly string[]>>> = {
  draft: ['draft', 'new', 'entwurf', 'neu', 'brouillon', 'nouveau', 'borrador', 'nuevo', 'rascunho', 'novo', 'bozza', 'nuovo', 'concept', 'nieuw'],
  issued: ['issued', 'open', 'opened', 'raised', 'reported', 'pending', 'in progress', 'ongoing', 'active', 'wip', 'not started', 'planned', 'ausgestellt', 'offen', 'in bearbeitung', 'laufend', 'ouvert', 'ouverte', 'en cours', 'abierto', 'abierta', 'en curso', 'en proceso', 'pendiente', 'aberto', 'aberta', 'em andamento', 'pendente', 'aperto', 'aperta', 'in corso', 'openstaand', 'lopend', 'in behandeling'],
  acknowledged: ['acknowledged', 'accepted', 'bestätigt', 'anerkannt', 'reconnu'],
  contained: ['contained', 'eingedämmt'],
  'cause-found': ['cause found', 'analysed', 'analyzed', 'ursache gefunden'],
  'cap-submitted': ['plan submitted', 'cap submitted', 'submitted', 'plan eingereicht'],
  'cap-accepted': ['plan accepted', 'cap accepted', 'plan angenommen', 'plan akzeptiert'],
  'cap-rejected': ['plan rejected', 'cap rejected', 'plan abgelehnt'],
  implemented: ['implemented', 'resolved', 'fixed', 'mitigated', 'umgesetzt', 'behoben', 'réalisé', 'implementado', 'attuato', 'geïmplementeerd'],
  'evidence-accepted': ['evidence accepted', 'nachweis angenommen'],
  'evidence-rejected': ['evidence rejected', 'nachweis abgelehnt'],
  'effectiveness-check-due': ['effectiveness check due', 'wirksamkeitsprüfung fällig'],
  effective: ['effective', 'wirksam', 'efficace', 'eficaz'],
  closed: ['closed', 'done', 'complete', 'completed', 'verified', 'cleared', 'geschlossen', 'erledigt', 'abgeschlossen', 'clos', 'close', 'clôturé', 'clôturée', 'fermé', 'soldé', 'cerrado', 'cerrada', 'fechado', 'encerrado', 'encerrada', 'chiuso', 'chiusa', 'gesloten', 'afgesloten'],
  disputed: ['disputed', 'bestritten', 'contesté', 'impugnado'],
  withdrawn: ['withdrawn', 'cancelled', 'canceled', 'dismissed', 'rejected', 'void', 'zurückgezogen', 'annulé', 'retiré', 'anulado', 'cancelado', 'annullato', 'ingetrokken'],
  reopened: ['reopened', 're opened', 'wieder geöffnet', 'rouvert', 'reabierto', 'reaberto', 'riaperto', 'heropend'],
};

const ACTION_STATE_WORDS: Readonly<Record<ActionState, readonly string[]>> = {
  planned: ['planned', 'open', 'new', 'not started', 'to do', 'todo', 'pending', 'geplant', 'offen', 'neu', 'nicht begonnen', 'prévu', 'planifié', 'ouvert', 'à faire', 'abierto', 'planificado', 'pendiente', 'aberto', 'planeado', 'pendente', 'aperto', 'pianificato', 'gepland', 'openstaand'],
  'in-progress': ['in progress', 'ongoing', 'started', 'wip', 'in work', 'active', 'overdue', 'delayed', 'in bearbeitung', 'laufend', 'begonnen', 'in arbeit', 'überfällig', 'en cours', 'en curso', 'en proceso', 'em andamento', 'em curso', 'in corso', 'lopend', 'bezig', 'in behandeling'],
  done: ['done', 'completed', 'complete', 'implemented', 'closed', 'finished', 'erledigt', 'umgesetzt', 'abgeschlossen', 'geschlossen', 'réalisé', 'terminé', 'fait', 'clos', 'clôturé', 'realizado', 'cerrado', 'terminado', 'concluído', 'fechado', 'completato', 'chiuso', 'gereed', 'afgerond', 'gesloten'],
  verified: ['verified', 'effective', 'verified effective', 'verifiziert', 'wirksam', 'geprüft', 'vérifié', 'efficace', 'verificado', 'eficaz', 'verificato', 'geverifieerd'],
  cancelled: ['cancelled', 'canceled', 'rejected', 'withdrawn', 'dropped', 'abgebrochen', 'storniert', 'verworfen', 'annulé', 'abandonné', 'cancelado', 'anulado', 'annullato', 'geannuleerd', 'vervallen'],
};

/** Where an evidence request stands in somebody's list. */
export type RequestState = 'open' | 'received' | 'dropped';
const REQUEST_STATE_WORDS: Readonly<Record<RequestState, readonly string[]>> = {
  open: ['open', 'requested', 'pending', 'outstanding', 'no', 'n', 'in progress', 'missing', 'not received', 'to do', 'draft', 'offen', 'angefordert', 'ausstehend', 'fehlt', 'nein', 'ouvert', 'demandé', 'en attente', 'non', 'abierto', 'solicitado', 'pendiente', 'aberto', 'pendente', 'não', 'aperto', 'richiesto', 'gevraagd', 'nee'],
  received: ['received', 'provided', 'yes', 'y', 'ok', 'complete', 'completed', 'done', 'closed', 'available', 'submitted', 'delivered', 'accepted', 'approved', 'verified', 'collected', 'erhalten', 'vorhanden', 'liegt vor', 'ja', 'eingegangen', 'geliefert', 'reçu', 'fourni', 'oui', 'recibido', 'entregado', 'sí', 'si', 'recebido', 'entregue', 'sim', 'ricevuto', 'ontvangen'],
  dropped: ['not applicable', 'n a', 'na', 'withdrawn', 'cancelled', 'canceled', 'waived', 'not required', 'entfällt', 'nicht anwendbar', 'sans objet', 'annulé', 'no aplica', 'não aplicável', 'non applicabile', 'vervallen'],
};

interface StateReading<State> {
  readonly state: State | null;
  /** The word that was meant where the state is not known; null when none is near. */
  readonly hint: string | null;
}

/** Written words of each list, folded once: a register asks thousands of times. */
const folded = new WeakMap<object, ReadonlyMap<string, string>>();

function statesByWord<State extends string>(words: Readonly<Partial<Record<State, readonly string[]>>>, own: readonly State[]): ReadonlyMap<string, State> {
  const known = folded.get(words) as ReadonlyMap<string, State> | undefined;
  if (known !== undefined) return known;
  const made = new Map<string, State>();
  for (const [state, list] of Object.entries(words) as [State, readonly string[]][]) {
    for (const word of list) if (!made.has(normalizeHeading(word))) made.set(normalizeHeading(word), state);
  }
  for (const state of own) made.set(normalizeHeading(state), state);
  folded.set(words, made);
  return made;
}

function readState<State extends string>(written: string, words: Readonly<Partial<Record<State, readonly string[]>>>, own: readonly State[]): StateReading<State> {
  const known = statesByWord(words, own).get(normalizeHeading(written));
  if (known !== undefined) return { state: known, hint: null };
  return { state: null, hint: didYouMean(written, (Object.values(words) as (readonly string[])[]).flat()) };
}

export function readFindingState(written: string): StateReading<FindingState> {
  return readState(written, FINDING_STATE_WORDS, FINDING_STATES);
}

export function readActionState(written: string): StateReading<ActionState> {
  return readState(written, ACTION_STATE_WORDS, ACTION_STATES);
}

export function readRequestState(written: string): StateReading<RequestState> {
  return readState(written, REQUEST_STATE_WORDS, ['open', 'received', 'dropped']);
}
