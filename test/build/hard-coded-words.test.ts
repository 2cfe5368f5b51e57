import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../renderer');

/** What people see or hear of an element, and the properties our own parts take for it. */
const SPOKEN_ATTRIBUTES = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'clearButtonProps',
  'closeButtonLabel', 'confirmLabel', 'description', 'error', 'hint', 'label', 'message', 'note', 'nothingFoundMessage',
  'placeholder', 'sideLabel', 'text', 'title',
]);
/** The same in plain data: commands, columns, choices, notices. */
const SPOKEN_PROPERTIES = new Set(['aria-label', 'description', 'header', 'hint', 'keywords', 'label', 'message', 'placeholder', 'title']);
/** Pictures of the sample: drawn documents of its organization, in the language of its data. */
const DATA = 'features/sample/pictures/';
/** Names and units that are the same in every language. */
const NOT_WORDS = /Luminous Audit|Nordlicht|demo|ISO\/IEC|SHA-256|Enter|Ctrl|Esc|Alt/gi;

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(NOT_WORDS, ''));

/** The written-out parts of an expression that ends up on the screen; texts compared or passed on are not. */
function writtenIn(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isParenthesizedExpression(node)) return writtenIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...writtenIn(node.whenTrue), ...writtenIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const isJoined = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind);
    return isJoined ? [...writtenIn(node.left), ...writtenIn(node.right)] : [];
  }
  return [];
}

function textsOf(node: ts.Node): readonly string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) return writtenIn(node.expression);
  if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText()) && node.initializer) {
    if (ts.isStringLiteral(node.initializer)) return [node.initializer.text];
    return ts.isJsxExpression(node.initializer) && node.initializer.expression ? writtenIn(node.initializer.expression) : [];
  }
  if (ts.isPropertyAssignment(node) && SPOKEN_PROPERTIES.has(node.name.getText().replace(/'/g, ''))) return writtenIn(node.initializer);
  if (ts.isCallExpression(node) && /^notify/.test(node.expression.getText())) return node.arguments.flatMap(writtenIn);
  return [];
}

/** Words written into the source of a screen, each with its line. */
function wordsIn(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    for (const text of textsOf(node)) if (hasWords(text)) found.push(`${name}:${line + 1} ${text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('No screen has a sentence of its own: all are typed keys of renderer/i18n', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/^(?:i18n|workers|platform|data)\//.test(name) && !name.startsWith(DATA),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((name) => wordsIn(name, readFileSync(join(ROOT, name), 'utf8')))).toEqual([]);
});

describe('The search for sentences', () => {
  it.each([
    ['text of an element', 'const a = <p>Save it</p>;'],
    ['text in braces', "const a = <p>{'Save it'}</p>;"],
    ['a choice of two texts', "const a = <p>{isNew ? 'New one' : name}</p>;"],
    ['text around a value', 'const a = <p>{`${count} rows`}</p>;'],
    ['an attribute that is read out', '<input aria-label="Name" />;'],
    ['an attribute in braces', "<input placeholder={'Name'} />;"],
    ['the label of a command', "const a = { id: 'go', label: 'Go there' };"],
    ['a notice', "notifyDone('It is done');"],
  ])('finds %s', (_, source) => {
    expect(wordsIn('planted.tsx', source)).toHaveLength(1);
  });

  it.each([
    ['a key', "const a = <p>{t('audits.title')}</p>;"],
    ['a class', "<p className=\"wide\" data-state={isOn ? 'on' : 'off'} />;"],
    ['a comparison', "const a = <p>{state === 'draft' && <b />}</p>;"],
    ['a key of the keyboard', '<Kbd>F</Kbd>;'],
    ['figures', 'const a = <p>{`${done} / ${total}`}</p>;'],
  ])('leaves %s alone', (_, source) => {
    expect(wordsIn('planted.tsx', source)).toEqual([]);
  });
});
