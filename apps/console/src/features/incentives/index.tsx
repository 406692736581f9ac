import './incentives.css'

export { IncentivesPage } from './schemes.tsx'
export { IncentiveListPage } from './list.tsx'
export { OwnIncentivesPage } from './own.tsx'
