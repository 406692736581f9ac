import './official-forms.css'

export { FormsPage } from './list.tsx'
export { FormPage } from './form.tsx'
export { ExAntePage } from './ex-ante/index.tsx'
