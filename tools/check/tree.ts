import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const neverCommitted = new Set(['node_modules', '.git', '.cache', 'dist'])

export type SourceFile = { path: string; text: string }

/** Paths (from `root`, with `/`) of the files a commit could hold below `folder`, sorted; `data/` at the root is a server's. */
export function listFiles(root: string, folder = ''): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !neverCommitted.has(entry.name) && !(folder === '' && entry.name === 'data'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return listFiles(root, path)
      return entry.isFile() ? [path] : []
    })
    .toSorted()
}

/** The files below `folder` whose path matches, with their text. */
export function readFiles(root: string, folder: string, matching: RegExp): SourceFile[] {
  return listFiles(root, folder)
    .filter((path) => matching.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
