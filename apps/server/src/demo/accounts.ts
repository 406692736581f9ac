import { contractors } from './directory.ts'
import { managerAccount, siteAccount } from './parties.ts'
import type { DemoAccount, DemoGrant, DemoOrganisation, DemoProject } from './shapes.ts'
import { accountWords } from './words/accounts.ts'

/** The accounts told on the sign-in page, and one for each contractor's site and each owner unit, which only sign what happened. */
export function makeAccounts(
  organisations: readonly DemoOrganisation[],
  projects: readonly DemoProject[],
): DemoAccount[] {
  const projectsOf = (contractor: string): string[] =>
    projects.filter(({ contractorKey }) => contractorKey === contractor).map(({ key }) => key)
  const told = accountWords.map(({ name, role, displayName, organisation, at, clearance, validDays }): DemoAccount => {
    const company = organisation.slice(0, 5)
    const grants: DemoGrant[] =
      at === undefined
        ? projectsOf(company)
            .slice(0, role === 'crew' ? 3 : undefined)
            .map((project) => ({ role, project }))
        : [{ role, organisation: at }]
    return {
      name,
      displayName,
      organisation,
      clearance: clearance ?? 1,
      grants,
      isTold: true,
      ...(validDays !== undefined && { validDays }),
    }
  })
  const names = new Set(told.map(({ name }) => name))
  const sites = contractors.map(({ key, name }): DemoAccount =>
    signing(
      siteAccount(key),
      `${name}项目部`,
      key,
      projectsOf(key).map((project) => ({ role: 'contractor', project })),
    ),
  )
  const owners = new Set(projects.map(({ ownerKey }) => ownerKey))
  const managers = organisations
    .filter(({ key }) => owners.has(key))
    .map(({ key, name }) =>
      signing(managerAccount(key), `${name}项目经理岗`, key, [{ role: 'project_manager', organisation: key }]),
    )
  const treasury = signing('fin-qixia', '区财政局绩效岗', 'qx.czj', [{ role: 'finance', organisation: 'qx' }])
  const second = signing('expert-2', '评审专家二席', 'tp.pingjia', [{ role: 'expert', organisation: 'qz' }])
  const drawn = ['三', '四', '五', '六', '七', '八'].map((n, at) =>
    signing(`expert-${at + 3}`, `评审专家${n}席`, at % 2 === 0 ? 'tp.shenji' : 'tp.pingjia', [
      { role: 'expert', organisation: 'qz' },
    ]),
  )
  return [...told, treasury, second, ...drawn, ...[...sites, ...managers].filter(({ name }) => !names.has(name))]
}

const signing = (name: string, displayName: string, organisation: string, grants: DemoGrant[]): DemoAccount => ({
  name,
  displayName,
  organisation,
  clearance: 1,
  grants,
  isTold: false,
})
