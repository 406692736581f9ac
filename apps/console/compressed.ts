import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }

/** A Vite plugin that writes each script and stylesheet a second time as `.br`, so that the first who asks a server waits for no compression. */
export function compressed(): Plugin {
  return {
    name: 'jiheng-compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(?:m?js|css)$/.test(fileName))
      await Promise.all(
        files.map(async (file) => {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          await writeFile(join(dir, `${file.fileName}.br`), await compress(content, { params }))
        }),
      )
    },
  }
}
