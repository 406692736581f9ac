import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const packages = ['chromium', 'fonts-noto-cjk']

/** Makes sure journeys find Chromium and Chinese fonts: installs them on Debian as root, otherwise says what to install. */
export function prepareBrowser(): void {
  const missing = [...(hasChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) leave(missing)
  console.log(`Installing ${missing.join(' and ')} (apt-get) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...missing)) leave(missing)
}

function leave(missing: string[]): never {
  console.error(
    `The browser tests need ${missing.join(' and ')}. On Debian: sudo apt-get install --no-install-recommends ${packages.join(' ')}.`,
  )
  if (missing.includes('chromium')) console.error('A Chromium elsewhere is found by CHROMIUM=/path/to/chromium.')
  process.exit(1)
}

function hasChromium(): boolean {
  return existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium')
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
  } catch {
    return false
  }
}
