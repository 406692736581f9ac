import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { Check } from './check.ts'
import { readFiles } from './tree.ts'

type Phrases = typeof import('../../packages/phrases/src/index.ts')

/** Both full languages say everything with the same parameters, and every error the server names has words. */
export const phrases: Check = {
  name: 'phrases',
  find: async (root) => {
    const face = join(root, 'packages/phrases/src/index.ts')
    if (!existsSync(face)) return []
    const { checkPhrases, unknownKeys } = (await import(pathToFileURL(face).href)) as Phrases
    const faults = checkPhrases().map(({ locale, key, problem }) => `${locale} ${key}: ${problem}`)
    return [...faults, ...wordless(root, unknownKeys)]
  },
}

/** Errors thrown by literal reason whose phrase nobody wrote. */
function wordless(root: string, unknownKeys: Phrases['unknownKeys']): string[] {
  const places = new Map<string, string>()
  for (const { path, text } of readFiles(root, 'apps/server/src', /(?<!\.test|\.gen)\.ts$/)) {
    for (const key of errorKeys(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))) places.set(key, path)
  }
  return unknownKeys(places.keys()).map((key) => `${places.get(key)}: nobody wrote the phrase ${key}`)
}

function errorKeys(source: ts.SourceFile): string[] {
  const keys: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node)) keys.push(...thrownKeys(node.expression.getText(), node.arguments ?? []))
    if (ts.isCallExpression(node) && node.expression.getText() === 'explainingConflicts')
      keys.push(...conflictKeys(node.arguments[0]))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return keys
}

function thrownKeys(error: string, [first, second]: readonly ts.Expression[]): string[] {
  const literal = (node: ts.Expression | undefined) => (node && ts.isStringLiteral(node) ? [node.text] : [])
  if (error === 'StartRefused') return literal(first).map((reason) => `start.${reason}`)
  if (error === 'AppError') return literal(second ?? first).map((reason) => `errors.${reason}`)
  return []
}

function conflictKeys(reasons: ts.Expression | undefined): string[] {
  if (!reasons || !ts.isObjectLiteralExpression(reasons)) return []
  return reasons.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
      ? [`errors.${property.initializer.text}`]
      : [],
  )
}
