const browsers: readonly [sign: RegExp, name: string][] = [
  [/MicroMessenger\/([\d.]+)/, 'WeChat'],
  [/Edg\w*\/(\d+)/, 'Edge'],
  [/QQBrowser\/(\d+)/, 'QQ Browser'],
  [/(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]

const systems: readonly [sign: RegExp, name: string][] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser and system by name, from the User-Agent it sends; what is not recognised is told as it came. */
export function clientName(userAgent: string): string {
  const browser = browsers.flatMap(([sign, name]) =>
    sign.test(userAgent) ? [`${name} ${sign.exec(userAgent)?.[1] ?? ''}`] : [],
  )[0]
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1]
  return browser ? [browser, system].filter(Boolean).join(' · ') : userAgent || '—'
}
