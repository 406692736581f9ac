import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { stylesheet } from '../../packages/ui/src/stylesheet.ts'

export default defineConfig({
  plugins: [react(), stylesheet()],
  server: { proxy: { '/api': { target: process.env['API'] ?? 'http://localhost:8080' } } },
  // Everything is a file of our own: the content security policy allows neither inline scripts nor styles.
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
})
