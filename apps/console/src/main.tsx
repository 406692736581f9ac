import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadLanguage } from '@jiheng/phrases'
import { App } from './app/app.tsx'
import { readerLocale } from './shared/locale.tsx'

const root = document.querySelector('#root')
if (root) {
  const page = createRoot(root)
  await loadLanguage(readerLocale())
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
