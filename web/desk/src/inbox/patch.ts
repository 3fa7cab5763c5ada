// How rows that the server pushes change a list that somebody is reading. Pure.
import type { ConversationRow } from '../generated/api'

export interface Listed {
  rows: ConversationRow[]
  /** New for this view, held back until the reader asks for them. */
  gathered: ConversationRow[]
}

export interface Reading {
  /** Whether a row belongs here. */
  fits: (row: ConversationRow) => boolean
  compare: (a: ConversationRow, b: ConversationRow) => number
  /** The open conversation keeps its place even when it leaves the view. */
  keep_id: number | null
  /** False while rows further down have not been loaded: what belongs among those is left for the next page. */
  whole: boolean
}

/** Rows in the list change in place and never move; rows that left go; new ones gather. */
export function patchListed(listed: Listed, changed: readonly ConversationRow[], reading: Reading): Listed {
  const news = new Map(changed.map((row) => [row.id, row]))
  if (news.size === 0) return listed
  const rows = listed.rows
    .map((row) => news.get(row.id) ?? row)
    .filter((row) => !news.has(row.id) || reading.fits(row) || row.id === reading.keep_id)
  const inList = new Set(rows.map((row) => row.id))
  const gathered = new Map(listed.gathered.map((row) => [row.id, row]))
  const last = listed.rows.at(-1)
  for (const row of news.values()) {
    const loaded = reading.whole || last === undefined || reading.compare(row, last) <= 0
    if (inList.has(row.id) || !reading.fits(row)) gathered.delete(row.id)
    else if (loaded || gathered.has(row.id)) gathered.set(row.id, row)
  }
  return { rows, gathered: [...gathered.values()].sort(reading.compare) }
}

/** Rows of conversations that are no more. */
export function dropListed(listed: Listed, gone: ReadonlySet<number>): Listed {
  const stays = (row: ConversationRow) => !gone.has(row.id)
  return { rows: listed.rows.filter(stays), gathered: listed.gathered.filter(stays) }
}

/** Lets the gathered rows in and puts everything in order. */
export function letIn(listed: Listed, { compare }: Pick<Reading, 'compare'>): Listed {
  const byId = new Map([...listed.rows, ...listed.gathered].map((row) => [row.id, row]))
  return { rows: [...byId.values()].sort(compare), gathered: [] }
}

/** Lets those rows in and no others; what the list knows of them by now counts. */
export function putBack(listed: Listed, back: readonly ConversationRow[], reading: Pick<Reading, 'fits' | 'compare'>): Listed {
  const gathered = new Map(listed.gathered.map((row) => [row.id, row]))
  const inList = new Set(listed.rows.map((row) => row.id))
  const rows = back.map((row) => gathered.get(row.id) ?? row).filter((row) => !inList.has(row.id) && reading.fits(row))
  const put = new Set(rows.map((row) => row.id))
  return { rows: letIn({ rows: listed.rows, gathered: rows }, reading).rows, gathered: listed.gathered.filter((row) => !put.has(row.id)) }
}

/** Adds an older page; a row that moved up meanwhile is not listed twice. */
export function addPage(listed: Listed, page: readonly ConversationRow[]): Listed {
  const known = new Set([...listed.rows, ...listed.gathered].map((row) => row.id))
  return { rows: [...listed.rows, ...page.filter((row) => !known.has(row.id))], gathered: listed.gathered }
}
