import { normalizeHeading } from '../import/normalize-text.ts';

/** Somebody as people write them into one cell: a name, and what they do. */
export interface NameAndFunction {
  readonly name: string;
  /** Empty where only a name is written. */
  readonly function: string;
}

/** Small words inside names: Ludwig van der Berg, Maria dos Santos. */
const PARTICLES: ReadonlySet<string> = new Set(['von', 'van', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'do', 'dos', 'das', 'du', 'la', 'le', 'zu', 'zum', 'zur', 'y', 'e', 'al', 'el', 'bin', 'ten', 'ter']);
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const TITLE = /^(?:dr|prof|mr|mrs|ms|ing|herr|frau|mme|m|sr|sra|dipl)\.?(?:-ing\.?)?$/iu;

/** Words for what somebody does in an organization or an audit; German puts them at the end of longer ones. */
const FUNCTION_STEMS = [
  'manager', 'management', 'director', 'officer', 'engineer', 'administrator', 'analyst', 'specialist', 'coordinator', 'auditor', 'assessor', 'supervisor', 'consultant', 'secretary', 'president', 'technician',
  'developer', 'architect', 'assistant', 'executive', 'observer', 'trainee', 'expert', 'leiter', 'leitung', 'beauftragte', 'verantwortlich', 'geschaftsfuhr', 'vorstand', 'referent', 'sachbearbeit', 'berater', 'techniker',
  'ingenieur', 'koordinator', 'entwickler', 'assistenz', 'betreuer', 'responsable', 'directeur', 'directrice', 'gerant', 'auditeur', 'directora', 'gerente', 'jefe', 'jefa', 'responsabile', 'direttore', 'direttrice', 'diretor',
  'responsavel', 'coordenador', 'hoofd', 'medewerker', 'beheerder', 'verantwoordelijke', 'directie', 'representative', 'service desk',
] as const;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(['head', 'lead', 'leader', 'chief', 'owner', 'ceo', 'cio', 'ciso', 'cto', 'coo', 'cfo', 'dpo', 'isb', 'qmb', 'chef', 'it', 'hr', 'qa', 'operations', 'guide', 'desk', 'team']);

/** Whether a text is written like the name of one person: two to five words that begin with a capital. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/).filter((word) => !TITLE.test(word));
  const own = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return own.length >= 2 && words.length <= 5 && own.every((word) => NAME_WORD.test(word)) && !looksLikeFunction(text);
}

/** Whether a text says what somebody does, in one of the languages registers come in. */
export function looksLikeFunction(text: string): boolean {
  const plain = normalizeHeading(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.split(' ').some((word) => FUNCTION_WORDS.has(word)) || FUNCTION_STEMS.some((stem) => plain.includes(stem));
}

/**
 * Splits "Peeter Saar, Service desk lead" and "Peeter Saar (Service desk lead)". Only where the first part looks like
 * a name and the rest like a function: "Saar, Peeter" is a name written the other way round, and two names are two.
 */
export function splitNameAndFunction(written: string): NameAndFunction {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  for (const pattern of [/^([^(]+)\(([^()]+)\)$/, /^([^,]+),\s*(\S.*)$/, /^(\S.*?)\s[–—-]\s(\S.*)$/]) {
    const parts = pattern.exec(text);
    const [name, rest] = [parts?.[1]?.trim() ?? '', parts?.[2]?.trim() ?? ''];
    if (looksLikeName(name) && looksLikeFunction(rest)) return { name, function: rest };
  }
  return { name: text, function: '' };
}
