import type { cli as zh } from '../zh-CN/cli.ts'
import type { Words } from '../shape.ts'

/** What the command `jiheng` says. */
export const cli: Words<typeof zh> = {
  help: `Jiheng {version} command line

Usage: npx jiheng COMMAND [options]

  import FILE            import a project list (.xlsx, .xls, .csv); --organisation says where it belongs, -o keeps the rows that failed
  schedule FILE…         schedule a plan: Project XML, P6 XER, JSON network, Excel/CSV table; no server needed
                         activities are named as in the file: UID in XML (it stays when rows move), activity code in XER,
                         id in tables; time is in working days (hours by the file's hours per day), without a start
                         offsets in working days
  lint-indicators FILE…  look through goal and self-evaluation forms (.xlsx, .xls, .csv, .json): what auditors would write up,
                         cell by cell, with a corrected example; no server needed
  score FILE…            compute a score again from exported bundles, check the signatures of their rule packs, compare
                         everything; no server needed
  verify-audit           check the audit log: recompute every record, name what was altered, removed or reordered
  openapi                print the API description (OpenAPI 3.1); -o writes a file
  migrate                bring the database to this version (while the server is stopped)
  seed                   put the demo data (synthetic) into an empty database

Options
  --json                 print the result as JSON (schedule, lint-indicators, score: a line for each file)
  --level                schedule: also level resources and tell the levelled dates
  -h, --help             print this text

Server: JIHENG_URL (default http://localhost:8080), JIHENG_NAME and JIHENG_PASSWORD, or JIHENG_TOKEN
Exit codes: 0 done · 1 a problem was found or the command was refused · 2 the command line is not understood`,
  setting_missing: '{setting} is not set and there is no terminal to ask. Set it and try again.',
  not_understood: 'There is no option “{option}”, or it lacks its value. See npx jiheng --help.',
  unknown_command: 'There is no command “{command}”. Known commands: {known}. See npx jiheng --help.',
  server_unreachable: 'The server {url} cannot be reached. Start it, or give its address in JIHENG_URL.',
  file_missing: 'The file {file} was not found.',
  written: 'Saved to {file}.',
  import_needs_file: 'Name the file to import, for example: npx jiheng import projects.xlsx',
  schedule: {
    needs_file: 'Name the plan to schedule, for example: npx jiheng schedule plan.xml',
    line: '{file}: {start} to {finish}, {duration} working days, {activities:count} activities, {critical:count} of them critical.',
    levelled: 'Levelled: {start} to {finish}, {duration} working days.',
    id: 'Id',
    early_start: 'Early start',
    early_finish: 'Early finish',
    late_start: 'Late start',
    late_finish: 'Late finish',
    total_float: 'Total float',
    free_float: 'Free float',
    critical: 'Critical',
    levelled_start: 'Levelled start',
    levelled_finish: 'Levelled finish',
  },
  lint: {
    needs_file: 'Name the form to look through, for example: npx jiheng lint-indicators goals.xlsx',
    no_form: 'There is no table of indicators. Its header should have 二级指标 or 三级指标, and 指标值.',
    not_json: 'This is not a valid JSON file.',
    not_a_form: 'This is not a form: { "project": …, "indicators": [ … ] } or a list of such is expected.',
    line: '{place} ({project}): {indicators:indicator|indicators}, {findings:finding|findings}; must change {must:count}, should change {should:count}, worth a thought {consider:count}.',
  },
  score: {
    needs_file: 'Name the exported bundle, for example: npx jiheng score bundle.json',
    not_a_bundle: '{file}: this is no score bundle exported by Jiheng.',
    identical:
      '{file}: {project}, {year}. Computed again: {total} points of {covered} covered, grade {grade}; score and explanation are the same to the byte.',
    differs:
      '{file}: {project}, {year}. Computed again: {total} points. What was stored differs in {count:count} places:',
    no_grade: 'none yet',
    not_scored: '{file}: the bundle cannot be scored ({problem}).',
    pack: 'Rule pack {name}, version {version}: signature valid, fingerprint {fingerprint}',
    pack_altered: 'Rule pack {name}, version {version}: does not match its signature; it may have been altered.',
    key: 'Public key {key}: compare it with the one the office has published.',
  },
  imported:
    '{file}: {created:count} new, {updated:count} updated, {unchanged:count} unchanged, {older:count} kept as history, {failed:count} not imported; {later:count} slipped, {dearer:count} cost more.',
  audit_sound: 'The audit log is sound: {entries:count} records recomputed.',
  audit_broken: 'The audit log has {problems:count} discrepancies:',
  finding: {
    altered: 'altered',
    columns_differ: 'columns differ from the record',
    removed: 'removed',
    reordered: 'reordered',
    inserted: 'inserted',
    unlinked: 'chain broken',
    head_replaced: 'head of the chain replaced',
    checkpoint: 'checkpoint does not match',
  },
}
