import { ancestorsOf, childrenOf, descendantsOf, findRegion, isWithin, regions, type Region } from './regions.ts'

/** What a written place was read as, and the words after it that name no region: `rest` of 钦南区人民路 is 人民路. */
export type RegionReading = { region: Region; rest: string }

type Label = { text: string; region: Region; isStem: boolean }

/** Full- and half-width, case, spaces and punctuation make no difference in the name of a place. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|^中国/gu, '')

/** English names the small before the large; read from the large down like a Chinese address. */
const largeFirst = (text: string): string => (/^[\x20-\x7e]+$/.test(text) ? text.split(',').reverse().join(' ') : text)

const isBelowCounty = ({ code }: Region): boolean => code.length === 9

/** Below the county a stem must be the whole rest (太平 in 太平小学 is not 太平镇); a whole name may stand anywhere. */
function labelsOf(region: Region): Label[] {
  const { name, english, kind, otherNames, stem } = region
  const whole = [name, english, ...otherNames]
  const stems = kind === 'functional_area' ? [] : [stem, english.split(' ')[0] ?? '']
  const labels = (names: string[], isStem: boolean): Label[] =>
    names.map((text) => ({ text: plain(text), region, isStem }))
  return [...labels(whole, false), ...labels(stems, true)]
}

const allLabels = regions.flatMap(labelsOf)
const wholeNames = allLabels.filter(({ isStem }) => !isStem)
const labelsByRegion = Map.groupBy(allLabels, ({ region }) => region.code)

/** Roads, hills and waters borrow the stems of regions without lying in them: 灵山路, 钦州湾. */
const isNamedAfter = /^(路|街|大道|巷|桥|山|江|河|湖|湾|港|村|社区)/

function fits(text: string, label: Label): boolean {
  if (!text.startsWith(label.text)) return false
  const rest = text.slice(label.text.length)
  return !label.isStem || rest === '' || (!isBelowCounty(label.region) && !isNamedAfter.test(rest))
}

/** Longest first; of equals the larger region, which is the one people leave the suffix from. */
const byPrecision = (a: Label, b: Label): number =>
  b.text.length - a.text.length || a.region.code.length - b.region.code.length

function longestAtStart(text: string, labels: readonly Label[]): Label | undefined {
  const [best, ...others] = labels.filter((label) => fits(text, label)).sort(byPrecision)
  const rivals = others.filter((label) => byPrecision(label, best as Label) === 0 && label.region !== best?.region)
  return rivals.length === 0 ? best : undefined
}

/** Reads downwards from a name: each further one must lie within the region read so far. */
function readOn(text: string, { region, text: read }: Label): RegionReading {
  const rest = text.slice(read.length)
  const below = descendantsOf(region.code).flatMap(({ code }) => labelsByRegion.get(code) ?? [])
  const next = longestAtStart(rest, below)
  return next === undefined ? { region, rest } : readOn(rest, next)
}

/**
 * The region that a person wrote, with or without the levels above it and the words for its kind: 钦南区, 栖霞区迈皋桥街道,
 * 广西钦州市灵山县太平镇某村, `Qinnan District`, `maigaoqiao`, 450702. A place named later in a sentence is found too.
 * Undefined when nothing fits or when two regions fit equally well.
 */
export function readRegion(written: string): RegionReading | undefined {
  const text = plain(largeFirst(written))
  const byCode = /^\d+$/.test(text) ? findRegion(text) : undefined
  if (byCode !== undefined) return { region: byCode, rest: '' }
  for (let start = 0; start < text.length; start += 1) {
    const from = text.slice(start)
    const first = longestAtStart(from, start === 0 ? allLabels : wholeNames)
    if (first !== undefined) return readOn(from, first)
  }
  return undefined
}

/**
 * Regions whose Chinese name, pinyin, initials or code begin with what was typed, larger ones first: for a picker.
 * `within` keeps to one region and what lies in it. An empty text offers the top, or what lies directly in `within`.
 */
export function searchRegions(typed: string, options: { within?: string; limit?: number } = {}): Region[] {
  const { within, limit = 20 } = options
  const text = plain(typed)
  if (text === '' && within !== undefined) return childrenOf(within).slice(0, limit)
  const begins = ({ code, initials }: Region): boolean =>
    code.startsWith(text) ||
    initials.startsWith(text) ||
    (labelsByRegion.get(code) ?? []).some((label) => label.text.startsWith(text))
  return regions
    .filter((region) => (within === undefined || isWithin(region.code, within)) && begins(region))
    .sort((a, b) => levelOf(a) - levelOf(b))
    .slice(0, limit)
}

/** Three for a town, two for a county, one for a city, none for a province. */
const levelOf = ({ code }: Region): number => ancestorsOf(code).length
