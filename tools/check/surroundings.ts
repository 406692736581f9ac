import ts from 'typescript'
import type { Check } from './check.ts'
import { readFiles } from './tree.ts'

const clock = /^apps\/server\/src\/platform\/clock\.ts$/
const environment = /^apps\/server\/src\/(main\/|platform\/config(\.ts$|\/))/

/** ARCHITECTURE.md rule 6: in the server only main/ and platform/config read the environment, only platform/clock.ts the time. */
export const surroundings: Check = {
  name: 'surroundings',
  find: (root) =>
    ['apps/server/src', 'packages/kernel/src'].flatMap((folder) =>
      readFiles(root, folder, /(?<!\.test|\.gen)\.ts$/).flatMap(({ path, text }) => {
        const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
        return readingsIn(source)
          .filter(({ kind }) => !(kind === 'time' ? clock : environment).test(path))
          .map(({ kind, node }) => {
            const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
            return `${path}:${line}: reads the ${kind} (${node.getText().slice(0, 40)})`
          })
      }),
    ),
}

type Reading = { kind: 'time' | 'environment'; node: ts.Node }

function readingsIn(source: ts.SourceFile): Reading[] {
  const found: Reading[] = []
  const visit = (node: ts.Node): void => {
    const kind = kindOf(node)
    if (kind) found.push({ kind, node })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function kindOf(node: ts.Node): Reading['kind'] | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'time'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'time'
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText()
    if (/^(globalThis\.)?Date\.now$/.test(text) || /^Temporal\.Now$/.test(text)) return 'time'
    if (/^(globalThis\.)?process\.env$/.test(text)) return 'environment'
  }
  if (
    ts.isVariableDeclaration(node) &&
    node.initializer?.getText() === 'process' &&
    /\benv\b/.test(node.name.getText())
  )
    return 'environment'
  if (ts.isImportDeclaration(node) && /^'(node:)?process'$/.test(node.moduleSpecifier.getText())) return 'environment'
  return undefined
}
