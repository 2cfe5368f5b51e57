import { z } from 'zod';
import { clausesFromTitles, shortClauseSchema } from '../../pack-schema.ts';
import type { Standard } from '../../standard.ts';
import clauses from './clauses.json' with { type: 'json' };

/**
 * ISO/IEC 27001:2022 by numbers and titles, Annex A controls with their "A." (8.16 alone is meaningless).
 * Throws if the pack is damaged.
 */
export function loadIso27001(): Standard {
  return {
    id: 'iso27001',
    title: 'ISO/IEC 27001',
    edition: '2022',
    label: 'ISO/IEC 27001:2022',
    clauses: clausesFromTitles(z.array(shortClauseSchema).parse(clauses)),
  };
}
