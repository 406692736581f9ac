/** Why a whole file cannot be read. Each has a sentence `imports.file.<reason>` that says what happened and what to do. */
export type RefusalReason =
  | 'empty'
  | 'too_large'
  | 'wrong_extension'
  | 'web_page'
  | 'xml_spreadsheet'
  | 'not_a_table'
  | 'password_protected'
  | 'damaged'
  | 'too_old'
  | 'archive_bomb'
  | 'too_many_parts'
  | 'unsafe_archive'
  | 'forbidden_xml'
  | 'too_deep'
  | 'cell_too_long'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'too_many_cells'
  | 'too_many_sheets'
  | 'too_many_strings'
  | 'too_many_merged_cells'
  | 'unclosed_quote'
  | 'no_rows'
  | 'no_header'
  | 'no_such_sheet'
  | 'too_slow'
  | 'too_much_memory'
  | 'unreadable'

export type Params = Record<string, string | number>

/** A refused file, as a value that crosses the worker boundary. */
export type FileProblem = { key: `imports.file.${RefusalReason}`; params: Params }

/** Thrown inside the reader only; `readList` and the sandbox turn it into a `FileProblem`. */
export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly params: Params

  constructor(reason: RefusalReason, params: Params = {}) {
    super(`imports.file.${reason}`)
    this.name = 'Refusal'
    this.reason = reason
    this.params = params
  }

  problem(): FileProblem {
    return { key: `imports.file.${this.reason}`, params: this.params }
  }
}
