import './credit.css'

export { CreditPage } from './list.tsx'
export { CreditRecordPage } from './record.tsx'
export { OwnCreditPage } from './own.tsx'
