import { z } from 'zod';
import { clausesFromTitles, shortClauseSchema } from '../../pack-schema.ts';
import type { Standard } from '../../standard.ts';
import clauses from './clauses.json' with { type: 'json' };

/** ISO 9001:2015 by numbers and titles, for correspondences and combined audits. Throws if the pack is damaged. */
export function loadIso9001(): Standard {
  return {
    id: 'iso9001',
    title: 'ISO 9001',
    edition: '2015',
    label: 'ISO 9001:2015',
    clauses: clausesFromTitles(z.array(shortClauseSchema).parse(clauses)),
  };
}
