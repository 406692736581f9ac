/**
 * The header that gives a download its name. Letters outside ASCII go as RFC 5987 has them (RFC 6266 section 4.3); browsers that do not know it get
 * the ending and a plain name. What file systems refuse is replaced.
 */
export function attachment(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(-200)
  const ending = /\.[a-z0-9]{1,5}$/i.exec(safe)?.[0] ?? ''
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="download${ending}"; filename*=UTF-8''${encoded}`
}
