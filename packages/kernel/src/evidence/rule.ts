import type { Rule } from '../base/index.ts'

/** From where on something about a photo or document is doubted. */
export type EvidenceRule = Rule<{
  /** Metres from the work, beyond what the place itself is uncertain by. */
  farMetres: number
  /** A place less certain than this says little. */
  accuracyMetres: number
  /** Minutes a device's clock may be off, and a photo may seem to be taken after it arrived. */
  clockMinutes: number
  /** Hours between taking and receiving from which the photo is old. */
  oldHours: number
  /** Of 64 bits, how many may differ in both hashes of pictures that look alike. */
  alikeBits: number
  /** Programs whose name in the picture's own data says that it was edited; parts of names, any case. */
  editors: readonly string[]
}>

/** Ours, open to the authority's confirmation. */
export const evidenceRule: EvidenceRule = {
  id: 'evidence_doubts',
  version: '1',
  mark: 'U',
  parameters: {
    farMetres: 200,
    accuracyMetres: 100,
    clockMinutes: 10,
    oldHours: 72,
    alikeBits: 10,
    editors: [
      'photoshop',
      'lightroom',
      'gimp',
      'snapseed',
      'picsart',
      'meitu',
      '美图',
      'xingtu',
      '醒图',
      'pixlr',
      'affinity photo',
      'facetune',
      'canva',
    ],
  },
}
