import { account } from './account.ts'
import { alerts } from './alerts.ts'
import { app } from './app.ts'
import { audit } from './audit.ts'
import { choosing } from './choosing.ts'
import { cli } from './cli.ts'
import { clocks } from './clocks.ts'
import { contracts } from './contracts.ts'
import { credit } from './credit.ts'
import { errors } from './errors.ts'
import { duties } from './duties.ts'
import { evaluation } from './evaluation.ts'
import { evidence } from './evidence.ts'
import { exchange } from './exchange.ts'
import { explanation } from './explanation.ts'
import { exAnte, forms } from './forms.ts'
import { exAntePage, formPage } from './form-page.ts'
import { forecast } from './forecast.ts'
import { formula } from './formula.ts'
import { formulaTrial } from './formula-trial.ts'
import { funds } from './funds.ts'
import { gantt } from './gantt.ts'
import { goalCheck } from './goal-check.ts'
import { goals } from './goals.ts'
import { heat } from './heat.ts'
import { imports } from './imports.ts'
import { incentives } from './incentives.ts'
import { indicators } from './indicators.ts'
import { figures } from './figures.ts'
import { indicatorChoice } from './indicator-choice.ts'
import { library } from './library.ts'
import { lint } from './lint.ts'
import { leads } from './leads.ts'
import { measures } from './measures.ts'
import { merging } from './merging.ts'
import { money } from './money.ts'
import { notes } from './notes.ts'
import { organisations } from './organisations.ts'
import { plan } from './plan.ts'
import { problems } from './problems.ts'
import { progress } from './progress.ts'
import { project } from './project.ts'
import { projects } from './projects.ts'
import { reconcile } from './reconcile.ts'
import { registry } from './registry.ts'
import { requests } from './requests.ts'
import { roles } from './roles.ts'
import { roundTemplates } from './round-templates.ts'
import { rounds } from './rounds.ts'
import { rules } from './rules.ts'
import { rulePack } from './rule-pack.ts'
import { schedule } from './schedule.ts'
import { scoreAppeals } from './score-appeals.ts'
import { scoring } from './scoring.ts'
import { session } from './session.ts'
import { start } from './start.ts'
import { states } from './states.ts'
import { surveyPage } from './survey-page.ts'
import { surveys } from './surveys.ts'
import { ui } from './ui.ts'
import { units } from './units.ts'
import { workbench } from './workbench.ts'

/** The same words in English; each area is checked against its Chinese one by its type. */
export const en = {
  account,
  alerts,
  app,
  audit,
  choosing,
  cli,
  clocks,
  contracts,
  credit,
  errors,
  duties,
  evaluation,
  evidence,
  exchange,
  ex_ante: exAnte,
  ex_ante_page: exAntePage,
  explanation,
  form_page: formPage,
  forms,
  forecast,
  formula,
  formula_trial: formulaTrial,
  funds,
  gantt,
  goal_check: goalCheck,
  goals,
  heat,
  imports,
  incentives,
  indicators,
  figures,
  indicator_choice: indicatorChoice,
  library,
  lint,
  leads,
  measures,
  merging,
  money,
  notes,
  organisations,
  plan,
  problems,
  progress,
  project,
  projects,
  reconcile,
  registry,
  requests,
  roles,
  round_templates: roundTemplates,
  rounds,
  rules,
  rule_pack: rulePack,
  schedule,
  score_appeals: scoreAppeals,
  scoring,
  session,
  start,
  states,
  survey_page: surveyPage,
  surveys,
  ui,
  units,
  workbench,
}
