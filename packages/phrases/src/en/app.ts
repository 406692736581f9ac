import type { app as zh } from '../zh-CN/app.ts'
import type { Words } from '../shape.ts'

export const app: Words<typeof zh> = {
  name: 'Jiheng',
  full_name: 'Jiheng · public project performance',
  skip_to_content: 'Skip to content',
  navigation: 'Main navigation',
  open_navigation: 'Open navigation',
  synthetic: 'Demo data (synthetic)',
  language: 'Language',
  account_menu: 'Account',
  sign_out: 'Sign out',
  not_found: 'There is no such page',
  not_found_hint: 'The address may be mistyped, or the page has moved.',
  to_start: 'To the start page',
  no_pages: 'Your account has no pages yet. Ask the administrator of your unit for a role.',
  live: {
    on: 'Live',
    off: 'Live updates lost, reconnecting',
  },
  nav: {
    workbench: 'Workbench',
    projects: 'Projects',
    imports: 'Import',
    alerts: 'Alerts',
    evidence: 'Evidence',
    goals: 'Goals',
    cross_items: 'Cross-department',
    funds: 'Funds',
    evaluation: 'Evaluation',
    organisations: 'Organisations',
    roles: 'Roles',
    audit: 'Audit',
  },
  search: {
    label: 'Find a project',
    hint: 'Project name, code or pinyin initials',
    none: 'Nothing found for “{text}”. Try the project code or pinyin initials, such as “qzg”.',
    failed: 'The search did not succeed. Please try again shortly.',
    found: '{n:project|projects} found',
  },
}
