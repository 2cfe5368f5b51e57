import { z } from 'zod';
import type { PackLanguage } from '../../pack-language.ts';
import { clausesFromTitles, shortClauseSchema } from '../../pack-schema.ts';
import type { Standard } from '../../standard.ts';
import { checklistByClause } from '../checklist-by-clause.ts';
import germanClauses from './clauses.de.json' with { type: 'json' };
import clauses from './clauses.json' with { type: 'json' };
import germanQuestions from './questions.de.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import relatedRows from './related.json' with { type: 'json' };

const titles = z.array(shortClauseSchema);

/** ISO 9001:2015 by numbers and titles, for correspondences and combined audits. Throws if the pack is damaged. */
export function loadIso9001(language: PackLanguage): Standard {
  const related = z.record(z.string(), z.record(z.string(), z.array(z.string()))).parse(relatedRows);
  return {
    id: 'iso9001',
    title: 'ISO 9001',
    edition: '2015',
    label: 'ISO 9001:2015',
    clauses: clausesFromTitles(titles.parse(clauses), titles.parse(germanClauses), language).map((clause) => ({
      ...clause,
      related: related[clause.number] ?? {},
    })),
  };
}

/** A plain checklist of it. */
export function loadIso9001Checklist(standard: Standard, language: PackLanguage): ReturnType<typeof checklistByClause> {
  return checklistByClause(standard, questions, language === 'de' ? germanQuestions : null, {
    id: 'iso9001-2015-clauses-v1',
    family: 'iso9001-2015-clauses',
    title: language === 'de' ? 'ISO 9001 nach Abschnitten' : 'ISO 9001 by clause',
  });
}
