import type { Check } from './check.ts'
import { lineAt, readFiles } from './tree.ts'

const text = /\.(tsx?|mjs|cjs|js|json|css|sql|sh|md|ya?ml|html|toml|txt|csv)$|(^|\/)(\.[a-z]+rc|Dockerfile|run)$/

const banned: { what: string; pattern: RegExp }[] = [
  { what: 'a path of one machine', pattern: /(?<![\w.:~}/-])\/(work|home\/[a-z]\w*|root|Users\/\w+)\//g },
  {
    what: 'a package registry by name',
    pattern: /https?:\/\/[^\s/"']*(registry\.|npmmirror|verdaccio|artifactory|nexus)[^\s"']*/g,
  },
  { what: 'a private network address', pattern: /https?:\/\/(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+[.\d]*/g },
]

/** Committed files name no machine's paths, registries or private hosts. */
export const words: Check = {
  name: 'words',
  find: (root) =>
    readFiles(root, '', text)
      .filter(({ path }) => path !== 'tools/check/words.ts')
      .flatMap(({ path, text: content }) =>
        banned.flatMap(({ what, pattern }) =>
          [...content.matchAll(pattern)].map(
            (match) => `${path}:${lineAt(content, match.index)}: ${what}: ${match[0]}`,
          ),
        ),
      ),
}
