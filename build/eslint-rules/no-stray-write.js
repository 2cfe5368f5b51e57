import { ESLintUtils } from '@typescript-eslint/utils';

const WRITES = new Set([
  'add', 'put', 'update', 'upsert', 'modify', 'delete', 'clear',
  'bulkAdd', 'bulkPut', 'bulkUpdate', 'bulkDelete',
]);
const STORES = new Set(['Table', 'EntityTable', 'Collection', 'IDBObjectStore', 'IDBCursorWithValue']);

function namesOf(type) {
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  return parts.flatMap((part) => [part.aliasSymbol?.name, part.getSymbol()?.name]);
}

/**
 * Reports a write on a Dexie table (or a raw object store). `Set.add` and `Map.delete` have the same names,
 * so the type of the receiver decides.
 */
export const noStrayWrite = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      stray: 'Only renderer/data writes rows: a write past workspace.commit has no change-log entry and no journal.',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        if (!WRITES.has(callee.property.name)) return;
        const receiver = ESLintUtils.getParserServices(context).getTypeAtLocation(callee.object);
        if (namesOf(receiver).some((name) => name !== undefined && STORES.has(name))) {
          context.report({ node, messageId: 'stray' });
        }
      },
    };
  },
};
