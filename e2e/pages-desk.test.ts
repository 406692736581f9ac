import { testEveryPage } from './every-page.ts'

testEveryPage({ width: 1440, height: 900 })
