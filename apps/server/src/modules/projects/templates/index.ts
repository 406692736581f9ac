import { informationSystem } from './information-system.ts'
import { industrialPark } from './industrial-park.ts'
import { oldCommunity } from './old-community.ts'
import { port } from './port.ts'
import { road } from './road.ts'
import { smartCommunity } from './smart-community.ts'
import type { ProjectTemplate } from './template.ts'

export type { ProjectTemplate, TemplateNode } from './template.ts'
export { spread, type PlannedNode } from './spread.ts'

/** The project trees offered with one click, each named after the kind of project it suits. */
export const templates: readonly ProjectTemplate[] = [
  oldCommunity,
  port,
  road,
  industrialPark,
  smartCommunity,
  informationSystem,
]
