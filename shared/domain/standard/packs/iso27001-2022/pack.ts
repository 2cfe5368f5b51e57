import { z } from 'zod';
import type { PackLanguage } from '../../pack-language.ts';
import { clausesFromTitles, shortClauseSchema } from '../../pack-schema.ts';
import type { Standard } from '../../standard.ts';
import { checklistByClause } from '../checklist-by-clause.ts';
import germanClauses from './clauses.de.json' with { type: 'json' };
import clauses from './clauses.json' with { type: 'json' };
import germanQuestions from './questions.de.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };

const titles = z.array(shortClauseSchema);

/**
 * ISO/IEC 27001:2022 by numbers and titles, Annex A controls with their "A." (8.16 alone is meaningless).
 * Throws if the pack is damaged.
 */
export function loadIso27001(language: PackLanguage): Standard {
  return {
    id: 'iso27001',
    title: 'ISO/IEC 27001',
    edition: '2022',
    label: 'ISO/IEC 27001:2022',
    clauses: clausesFromTitles(titles.parse(clauses), titles.parse(germanClauses), language),
  };
}

/** A plain checklist of it, Annex A controls under their "A." numbers. */
export function loadIso27001Checklist(standard: Standard, language: PackLanguage): ReturnType<typeof checklistByClause> {
  return checklistByClause(standard, questions, language === 'de' ? germanQuestions : null, {
    id: 'iso27001-2022-clauses-v1',
    family: 'iso27001-2022-clauses',
    title: language === 'de' ? 'ISO/IEC 27001 nach Abschnitten und Maßnahmen' : 'ISO/IEC 27001 by clause and control',
  });
}
