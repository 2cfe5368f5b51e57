import Dexie, { RangeSet, type DBCore, type DBCoreMutateRequest, type DBCoreTableSchema, type Middleware, type ObservabilitySet } from 'dexie';

/** From so many keys on, a write counts as one of the whole table, as Dexie itself has it for rows that are put. */
const NAMED_AT_MOST = 50;

/** From so many entries in one index on, a row counts as touching all of that index. */
const ENTRIES_AT_MOST = 500;

/** The indexes of which a write touches so much that naming each key costs more than reading again; '' is the primary key. */
function broadIndexes({ indexes }: DBCoreTableSchema, request: DBCoreMutateRequest): readonly string[] {
  if (request.type === 'delete') return request.keys.length < NAMED_AT_MOST ? [] : ['', ':dels', ...indexes.map(({ name }) => name ?? '')];
  if (request.type === 'deleteRange' || request.values.length >= NAMED_AT_MOST) return [];
  return indexes.flatMap(({ name, multiEntry, extractKey }) => {
    if (multiEntry !== true || name === null) return [];
    const entries = request.values.reduce<number>((sum, row) => {
      const keys: unknown = extractKey?.(row);
      return sum + (Array.isArray(keys) ? keys.length : 0);
    }, 0);
    return entries > ENTRIES_AT_MOST ? [name] : [];
  });
}

/**
 * Dexie tells every live query which keys were written, key by key for what is removed and for the entries of an index:
 * after an import or its undo, tens of thousands, merged again by each query on screen, while the window stands still.
 * Marked as a whole beforehand they cost nothing; the queries read again all the same.
 */
export const broadMarks: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'BroadMarks',
  // Outside of all of Dexie's own, which begin with the marks a request brings.
  level: 3,
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          const broad = broadIndexes(table.schema, request);
          if (broad.length === 0) return table.mutate(request);
          const marks: ObservabilitySet = {};
          for (const index of broad) marks[`idb://${core.schema.name}/${name}/${index}`] = new RangeSet(Dexie.minKey, Dexie.maxKey);
          return table.mutate({ ...request, mutatedParts: marks });
        },
      };
    },
  }),
};
