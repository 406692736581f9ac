import type { Position } from './geometry.ts'

/**
 * The offset of China's public map coordinates: GCJ-02 (高德, 腾讯, 天地图 excepted) shifts WGS-84 by up to about 700 m,
 * BD-09 (百度) shifts GCJ-02 once more. Both are known from their use, not from a public text, and hold inside China;
 * positions outside stay as they are. The inverse is found by iteration to far below a millimetre.
 */
const KRASOVSKY_A = 6_378_245
const KRASOVSKY_E2 = 0.006_693_421_622_965_943
const RADIANS = Math.PI / 180
const BD_TURN = (Math.PI * 3000) / 180
const SETTLED = 1e-10

export function wgs84ToGcj02(position: Position): Position {
  if (!isInOffsetArea(position)) return position
  const [longitude, latitude] = position
  const x = longitude - 105
  const y = latitude - 35
  const root = Math.sqrt(Math.abs(x))
  const short = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    short +
    ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    short +
    ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3
  const bend = 1 - KRASOVSKY_E2 * Math.sin(latitude * RADIANS) ** 2
  const meridianRadius = (KRASOVSKY_A * (1 - KRASOVSKY_E2)) / bend ** 1.5
  const parallelRadius = (KRASOVSKY_A / Math.sqrt(bend)) * Math.cos(latitude * RADIANS)
  return [longitude + east / (parallelRadius * RADIANS), latitude + north / (meridianRadius * RADIANS)]
}

export function gcj02ToWgs84(position: Position): Position {
  return isInOffsetArea(position) ? inverse(wgs84ToGcj02, position) : position
}

export function gcj02ToBd09(position: Position): Position {
  if (!isInOffsetArea(position)) return position
  const [x, y] = position
  const radius = Math.hypot(x, y) + 0.000_02 * Math.sin(y * BD_TURN)
  const angle = Math.atan2(y, x) + 0.000_003 * Math.cos(x * BD_TURN)
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006]
}

export function bd09ToGcj02(position: Position): Position {
  return isInOffsetArea(position) ? inverse(gcj02ToBd09, position) : position
}

/** The rectangle map services apply the offset in. */
function isInOffsetArea([longitude, latitude]: Position): boolean {
  return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271
}

function inverse(forward: (position: Position) => Position, target: Position): Position {
  let guess = target
  for (let round = 0; round < 30; round++) {
    const [longitude, latitude] = forward(guess)
    const missing: Position = [target[0] - longitude, target[1] - latitude]
    guess = [guess[0] + missing[0], guess[1] + missing[1]]
    if (Math.abs(missing[0]) < SETTLED && Math.abs(missing[1]) < SETTLED) break
  }
  return guess
}
