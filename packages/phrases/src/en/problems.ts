import type { problems as zh } from '../zh-CN/problems.ts'
import type { Words } from '../shape.ts'

export const problems: Words<typeof zh> = {
  money: {
    empty: 'No amount is given.',
    not_a_number: 'This is not an amount.',
    ambiguous_separator: 'The comma and the point can be read in two ways; write it like 1,234.56.',
    finer_than_fen: 'The amount is finer than a fen; please check it.',
    too_large: 'The amount is too large; please check its unit.',
  },
  day: {
    empty: 'No date is given.',
    not_a_date: 'This is not a date; write it like 2025-03-01.',
    no_such_day: 'There is no such day; please check it.',
    ambiguous_order: 'Day, month and year can be read in two ways; please say the order.',
    year_out_of_range: 'The year is not within 1950–2100; please check it.',
  },
  calendar: {
    calendar_year_unknown: 'The working days of {year} have not been announced.',
  },
  credit_code: {
    length: 'A unified social credit code has 18 characters.',
    character: 'Character {at} is not allowed (I, O, S, V and Z are not used).',
    registry: 'The first character is not a registering authority.',
    region: 'Characters 3–8 must be a six-digit division code.',
    check_character: 'The check character should be {expected}; please look for a typing error.',
  },
  project_code: {
    shape: 'A project code is written yyyy-rrrrrr-dd-tt-nnnnnc, 24 characters with hyphens.',
    year: 'The first four digits must be a year from 2000 to 2099.',
    region: 'The second group must be a six-digit division code.',
    department: 'The third group must be two digits.',
    type: 'The fourth group must be two digits.',
    serial: 'The fifth group must begin with five digits.',
    check_shape: 'The last character must be a digit or a letter.',
  },
  geometry: {
    not_a_geometry: 'This is not a point, a line or a polygon.',
    not_a_position: 'A position is not a pair of numbers.',
    longitude_range: 'Longitude must be within −180 and 180.',
    latitude_range: 'Latitude must be within −90 and 90.',
    swapped_axes: 'Longitude and latitude are exchanged.',
    too_few_positions: 'Too few positions: a line needs 2, a polygon 4 with the closing one.',
    ring_not_closed: 'The boundary is not closed: its first and last position must be the same.',
    outside_china: 'The place is outside China; please confirm.',
  },
  plan: {
    no_nodes: 'There are no nodes yet, so progress cannot be computed.',
    no_weight: 'No node has a weight, so progress cannot be computed.',
    negative_weight: 'A node weight must not be negative.',
    finish_before_start: 'A node is planned to finish before it starts.',
    calendar_year_unknown: 'The working days of {year} have not been announced; count calendar days instead.',
  },
  weights: {
    weights_do_not_sum: 'The indicator weights sum to {sum}; they must sum to {expected}.',
    weight_not_positive: 'An indicator weight must be above zero.',
    duplicate_indicator: 'An indicator occurs twice.',
    execution_weight_range: 'The weight of execution must be within 0 and 100.',
    out_of_range: 'The total is not within 0–100.',
  },
}
