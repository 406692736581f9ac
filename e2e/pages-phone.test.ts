import { testEveryPage } from './every-page.ts'

testEveryPage({ width: 390, height: 844 })
