import { createHash } from "node:crypto";
import ts from "typescript";

const BINARY = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [ts.SyntaxKind.LessThanToken, ["<=", ">"]],
  [ts.SyntaxKind.GreaterThanToken, [">=", "<"]],
  [ts.SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [ts.SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [ts.SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [ts.SyntaxKind.BarBarToken, ["&&"]],
  [ts.SyntaxKind.QuestionQuestionToken, ["&&"]],
  [ts.SyntaxKind.PlusToken, ["-"]],
  [ts.SyntaxKind.MinusToken, ["+"]],
  [ts.SyntaxKind.AsteriskToken, ["/"]],
  [ts.SyntaxKind.SlashToken, ["*"]],
]);
const METHODS = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
]);
/** Calls that can be removed: `list.filter(f)` becomes `list`. */
const NEEDLESS = new Set(["filter", "sort", "toSorted", "slice", "reverse", "trim", "toLowerCase"]);

/** Every mutant of a source text: one small change each, of a kind that an author could make by mistake. */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, to) => addAt(node.getStart(source), node.getEnd(), to);
  const addAt = (start, end, to) => {
    const from = text.slice(start, end);
    if (from === to) return;
    const id = createHash("sha256").update([file, text, start, end, to].join("\0")).digest("hex").slice(0, 12);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    found.push({ id, file, line: line + 1, column: character + 1, start, end, from, to });
  };
  const isType = (node) => ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node);
  const visit = (node) => {
    if (isType(node) || ts.isTypeAliasDeclaration(node)) return;
    mutate(node, add, addAt, source);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function mutate(node, add, addAt, source) {
  if (ts.isBinaryExpression(node)) for (const to of BINARY.get(node.operatorToken.kind) ?? []) add(node.operatorToken, to);
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) add(node, node.operand.getText(source));
  else if (ts.isConditionalExpression(node)) for (const to of ["true", "false"]) add(node.condition, to);
  else if (ts.isIfStatement(node)) for (const to of ["true", "false"]) add(node.expression, to);
  else if (ts.isExpressionStatement(node)) add(node, ";");
  else if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
  else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
  else if (ts.isStringLiteral(node) && node.text !== "") add(node, '""');
  else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) add(node, "[]");
  else if (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.parent)) add(node.expression, "[]");
  else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const other = METHODS.get(name.text);
    if (other !== undefined) add(name, other);
    if (NEEDLESS.has(name.text)) addAt(expression.getEnd(), node.getEnd(), "");
  }
}
