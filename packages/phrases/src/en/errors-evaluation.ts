import type { evaluationErrors as zh } from '../zh-CN/errors-evaluation.ts'
import type { Words } from '../shape.ts'

/** Why a veto or a rule pack was not taken. */
export const evaluationErrors: Words<typeof zh> = {
  veto_known: 'An event of this kind was already raised for this day; nothing was saved twice. See the list.',
  veto_own: 'Nobody confirms, refuses or lifts what they raised themselves. Ask another person.',
  veto_not_own: 'Only what you raised yourself can be taken back.',
  veto_decided: 'This has been decided already; nothing was changed. Reload to see it.',
  veto_not_found: 'This event was not found; it may lie outside your reach. Look it up from the project.',
  veto_why_needed: 'Say why you refuse, so that who raised it knows.',
  veto_not_standing: 'Only a confirmed event can be lifted. Reload to see where it stands.',
  veto_needs_indicators: 'By the rules in force this only takes the points of the indicators it concerns. Choose them.',
  veto_takes_all: 'By the rules in force this touches the whole grade; no indicators are chosen. Remove them.',
  rule_pack_unreadable: 'The file is not a signed rule pack. Choose a JSON file with pack, signature and publicKey.',
  rule_pack_unsuitable:
    'The pack has {count:count} faults, the first at {path}; it was not adopted. Whoever issues it has to correct and sign it again.',
  rule_pack_signature_wrong:
    'The signature does not fit the content: the file was changed after it was signed. Ask the issuer for it again.',
  rule_pack_needs_region:
    'Rules hold for a whole region; only who reaches all of its projects proposes and adopts them.',
  rule_pack_proposed:
    'This version of the pack was already proposed or adopted; nothing was saved twice. See the list.',
  rule_pack_own: 'Nobody adopts or refuses what they proposed themselves. Ask another person.',
  rule_pack_not_own: 'Only what you proposed yourself can be taken back.',
  rule_pack_decided: 'This pack has been decided already; nothing was changed. Reload to see it.',
  rule_pack_not_found: 'This pack was not found. Reload the page.',
  rule_pack_why_needed: 'Say why you refuse, so that who proposed it knows.',
  pack_field_missing: 'This part is missing.',
  pack_field_unknown: 'This part is not known.',
  pack_field_unsuitable: 'The value is outside what is allowed.',
  pack_bounds_out_of_order: 'Bounds must fall from high to low.',
  pack_version_out_of_order: 'The version must follow the newest one, and take effect after it.',
  pack_region_changed: 'Region and the extended pack must be those of the versions before.',
  pack_not_whole: 'The extended pack is not there, or rules are missing in all of them together.',
}
