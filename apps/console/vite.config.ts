import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './compressed.ts'
import { stylesheet } from '../../packages/ui/src/stylesheet.ts'

/**
 * What every page needs comes in one file, what most need in another: asking for one more file costs a reader more than some
 * bytes. The fields of text are by themselves for the sign-in page, which needs no more.
 */
const chunks = [
  { name: 'words', test: /phrases\/src\/zh-CN\// },
  { name: 'base', tags: ['$initial' as const] },
  { name: 'text-inputs', test: /ui\/src\/form\/text-inputs\.tsx$/ },
  { name: 'parts', test: /node_modules|packages\/ui\/|console\/src\/shared\//, minShareCount: 3 },
]

export default defineConfig({
  plugins: [react(), stylesheet(), compressed()],
  server: { proxy: { '/api': { target: process.env['API'] ?? 'http://localhost:8080' } } },
  // Everything is a file of our own: the content security policy allows neither inline scripts nor styles.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
})
