import type { Actor } from '../../platform/actor.ts'
import { allowedOn } from './policy.ts'
import { regionName } from './regions.ts'
import type { ListedProject, Project } from './schema/project.ts'
import type { ListedRow } from './store/list.ts'
import type { ProjectRow } from './store/record.ts'
import { presentStanding } from './store/standing.ts'

export function presentListed(row: ListedRow): ListedProject {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as ListedProject['kind'],
    industry: row.industry as ListedProject['industry'],
    regionCode: row.regionCode,
    regionName: regionName(row.regionCode),
    class: row.class as ListedProject['class'],
    stage: row.stage as ListedProject['stage'],
    owner: unit(row.ownerId, row.ownerName),
    department: unit(row.departmentId, row.departmentName),
    currency: row.currency,
    totalInvestmentFen: row.totalInvestmentFen,
    plannedStart: row.plannedStart,
    plannedFinish: row.plannedFinish,
    approvedFinish: row.approvedFinish,
    longitude: row.longitude === null ? null : Number(row.longitude),
    latitude: row.latitude === null ? null : Number(row.latitude),
    isSynthetic: row.isSynthetic,
    standing: presentStanding(row),
  }
}

export function presentProject(row: ProjectRow, actor: Actor): Project {
  return {
    ...presentListed(row),
    contractor: unit(row.contractorId, row.contractorName),
    manager: named(row.managerId, row.managerName),
    secrecy: row.secrecy,
    yearPlanFen: row.yearPlanFen,
    approvedOn: row.approvedOn,
    approvedAmountFen: row.approvedAmountFen,
    actualStart: row.actualStart,
    actualFinish: row.actualFinish,
    location: row.location,
    address: row.address,
    description: row.description,
    contact: row.contact,
    externalId: row.externalId,
    isScheduled: row.isScheduled,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    allowed: allowedOn(actor, row),
  }
}

const unit = (id: string | null, name: string | null) => (name === null ? null : { id, name })

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
