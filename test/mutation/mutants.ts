/**
 * # Mutants of a source file
 *
 * A mutant is the file with one small change: a relation shifted, a sign turned, a condition fixed, a constant moved, a step left out. All
 * mutants of a file live in one text, each behind a switch (`$mutant === 17 ? changed : original`), so that trying one costs a run of the
 * tests and no compilation. Messages of errors are left alone: nothing rests on their wording.
 */
import ts from 'typescript';

export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly operator: string;
  readonly original: string;
  readonly changed: string;
  readonly start: number;
  readonly end: number;
  /** Whether a whole statement is left out, so that the switch is an `if`. */
  readonly statement: boolean;
}

const SHIFTED: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};

const SWAPPED: Readonly<Record<string, string>> = { every: 'some', some: 'every', min: 'max', max: 'min', find: 'findLast' };
const DROPPED = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice']);
const RELATIONS = new Set(['less', 'greater', 'atMost']);
const BINARY = new Set(['add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum']);
const UNARY = new Set(['negate', 'absolute']);

const hasText = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && (hasText(node.left) || hasText(node.right)));

/** Every mutant of a file, in the order of the text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const found: Mutant[] = [];
  const textOf = (node: ts.Node) => node.getText(source);
  const put = (node: ts.Node, operator: string, changed: string, statement = false) => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, operator, original: text.slice(start, end), changed, start, end, statement });
  };

  const condition = (node: ts.Expression, values: readonly boolean[]) => {
    for (const value of values) put(node, 'condition', `${value}`);
  };

  const call = (node: ts.CallExpression) => {
    const { expression: callee, arguments: args } = node;
    if (ts.isPropertyAccessExpression(callee)) {
      const name = callee.name.text;
      const [object, rest] = [textOf(callee.expression), text.slice(callee.getEnd(), node.getEnd())];
      if (name in SWAPPED) put(node, name, `${object}.${SWAPPED[name]}${rest}`);
      if (DROPPED.has(name)) put(node, name, object);
    }
    if (!ts.isIdentifier(callee)) return;
    const [first, second] = args.map(textOf);
    if (RELATIONS.has(callee.text)) {
      put(node, callee.text, `!${callee.text}(${second}, ${first})`);
      put(node, callee.text, `!${textOf(node)}`);
    }
    if (BINARY.has(callee.text)) {
      put(node, callee.text, first);
      put(node, callee.text, callee.text === 'subtract' || callee.text === 'divide' ? `${callee.text}(${second}, ${first})` : second);
    }
    if (UNARY.has(callee.text)) put(node, callee.text, first);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isThrowStatement(node) || ts.isExportDeclaration(node) || ts.isTemplateExpression(node)) return;
    if (ts.isNewExpression(node) && textOf(node.expression).endsWith('Error')) return;
    if (ts.isBinaryExpression(node)) {
      const operator = textOf(node.operatorToken);
      if (operator in SHIFTED && !hasText(node)) {
        const [left, right] = [textOf(node.left), textOf(node.right)];
        for (const other of SHIFTED[operator]) put(node, operator, `${left} ${other} ${right}`);
      }
      // What is assigned to is no value.
      if (node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) {
        visit(node.right);
        return;
      }
    } else if (ts.isPrefixUnaryExpression(node)) {
      const [operator, operand] = [ts.tokenToString(node.operator) ?? '', textOf(node.operand)];
      if (operator === '!' || operator === '-') put(node, operator, operand);
      if (operator === '++' || operator === '--') put(node, operator, `${operator === '++' ? '--' : '++'}${operand}`);
    } else if (ts.isPostfixUnaryExpression(node)) {
      put(node, 'step', `${textOf(node.operand)}${node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++'}`);
      return;
    } else if (ts.isIfStatement(node)) condition(node.expression, [true, false]);
    else if (ts.isConditionalExpression(node)) condition(node.condition, [true, false]);
    else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) condition(node.expression, [false]);
    else if (ts.isForStatement(node) && node.condition) condition(node.condition, [false]);
    else if (ts.isNumericLiteral(node)) put(node, 'constant', node.text === '1' ? '0' : `(${textOf(node)} + 1)`);
    else if (ts.isBigIntLiteral(node)) put(node, 'constant', textOf(node) === '1n' ? '0n' : `(${textOf(node)} + 1n)`);
    else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'constant', 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'constant', 'true');
    else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
      put(node, 'elements', `[${node.elements.slice(0, -1).map(textOf).join(', ')}]`);
    } else if (ts.isCallExpression(node)) call(node);
    else if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || (ts.isBreakStatement(node) && !ts.isCaseClause(node.parent)))
      put(node, 'statement', '', true);
    ts.forEachChild(node, (child) => {
      if (ts.isPropertyAssignment(node) && child === node.name) return;
      if (ts.isPropertySignature(node)) return;
      if ((ts.isBindingElement(node) || ts.isVariableDeclaration(node) || ts.isParameter(node)) && child === node.name) return;
      visit(child);
    });
  };
  visit(source);
  return found;
}

/** The text with each mutant behind its switch, and fuel burned in every turn of a loop, so that an endless one ends. */
export function switched(file: string, text: string, mutants: ReadonlyMap<number, Mutant>): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const at = new Map<string, [number, Mutant][]>();
  for (const [id, mutant] of mutants) {
    const key = `${mutant.start} ${mutant.end} ${mutant.statement}`;
    const known = at.get(key);
    if (known) known.push([id, mutant]);
    else at.set(key, [[id, mutant]]);
  }
  const render = (node: ts.Node): string => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    let inner = '';
    let cursor = start;
    node.forEachChild((child) => {
      const from = child.getStart(source);
      if (from < cursor) return;
      inner += text.slice(cursor, from) + render(child);
      cursor = child.getEnd();
    });
    inner += text.slice(cursor, end);
    const isStatement = ts.isStatement(node) && !ts.isBlock(node);
    const isBody = node.parent && ts.isIterationStatement(node.parent, false) && node.parent.statement === node;
    const here = isStatement || (ts.isExpression(node) && isOutermost(node)) ? (at.get(`${start} ${end} ${isStatement}`) ?? []) : [];
    const marks = here.map(([id]) => `$seen[${id}] = 1`).join(', ');
    if (isStatement) inner = here.reduce((rest, [id]) => `{ if ($mutant !== ${id}) { $seen[${id}] = 1; ${rest} } }`, inner);
    else if (here.length > 0)
      inner = `(${here.map(([id, { changed }]) => `$mutant === ${id} ? (${changed}) : `).join('')}(${marks}, ${inner}))`;
    return isBody ? `{ $burn(); ${inner} }` : inner;
  };
  // Of nodes that span the same text the outermost expression carries the switch.
  const isOutermost = (node: ts.Node): boolean =>
    !node.parent ||
    !ts.isExpression(node.parent) ||
    node.parent.getStart(source) !== node.getStart(source) ||
    node.parent.getEnd() !== node.getEnd();
  return text.slice(0, source.getStart(source)) + render(source) + text.slice(source.getEnd());
}
