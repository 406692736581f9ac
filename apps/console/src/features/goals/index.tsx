export { CrossItemsPage } from './cross-items.tsx'
export { GoalsPage } from './goals.tsx'
export { LetterPage } from './letter.tsx'
