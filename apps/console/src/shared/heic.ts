/** The brands of ISO media files that are HEIC or HEIF pictures. */
const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const LONG_EDGE = 2_560

/** Whether a file is a HEIC picture, by its first bytes and not by its name. */
export async function isHeic(file: Blob): Promise<boolean> {
  const head = String.fromCodePoint(...new Uint8Array(await file.slice(4, 12).arrayBuffer()))
  return head.startsWith('ftyp') && brands.includes(head.slice(4))
}

/** The size to draw a picture in: as it is, or with its longer edge at most `LONG_EDGE`. */
export function drawnSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, LONG_EDGE / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
