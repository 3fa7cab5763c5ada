// How rows that the server pushes change a list that somebody is reading. Pure.
import type { View } from '../api/desk'
import type { ConversationRow } from '../generated/api'

export interface Listed {
  rows: ConversationRow[]
  /** New for this view, held back until the reader asks for them. */
  gathered: ConversationRow[]
}

export function belongs(row: ConversationRow, view: View, me: number): boolean {
  switch (view) {
    case 'all':
      return true
    case 'mine':
      return row.assignee_id === me && (row.state === 'open' || row.state === 'waiting')
    case 'unassigned':
      return row.assignee_id === null && row.state === 'open'
    default:
      return row.state === view
  }
}

export function newestFirst(a: ConversationRow, b: ConversationRow): number {
  return a.last_at === b.last_at ? b.id - a.id : a.last_at < b.last_at ? 1 : -1
}

export interface Reading {
  view: View
  me: number
  /** The open conversation keeps its place even when it leaves the view. */
  keep_id: number | null
  /** False while older rows have not been loaded: what belongs among those is left for the next page. */
  whole: boolean
}

/** Rows in the list change in place and never move; rows that left go; new ones gather. */
export function patchListed(listed: Listed, changed: readonly ConversationRow[], reading: Reading): Listed {
  const news = new Map(changed.map((row) => [row.id, row]))
  if (news.size === 0) return listed
  const stays = (row: ConversationRow) => belongs(row, reading.view, reading.me)
  const rows = listed.rows
    .map((row) => news.get(row.id) ?? row)
    .filter((row) => !news.has(row.id) || stays(row) || row.id === reading.keep_id)
  const inList = new Set(rows.map((row) => row.id))
  const gathered = new Map(listed.gathered.map((row) => [row.id, row]))
  const oldest = listed.rows.at(-1)
  for (const row of news.values()) {
    const loaded = reading.whole || oldest === undefined || row.last_at >= oldest.last_at
    if (inList.has(row.id) || !stays(row)) gathered.delete(row.id)
    else if (loaded || gathered.has(row.id)) gathered.set(row.id, row)
  }
  return { rows, gathered: [...gathered.values()].sort(newestFirst) }
}

/** Rows of conversations that are no more. */
export function dropListed(listed: Listed, gone: ReadonlySet<number>): Listed {
  const stays = (row: ConversationRow) => !gone.has(row.id)
  return { rows: listed.rows.filter(stays), gathered: listed.gathered.filter(stays) }
}

/** Lets the gathered rows in and puts everything in order. */
export function letIn(listed: Listed): Listed {
  const byId = new Map([...listed.rows, ...listed.gathered].map((row) => [row.id, row]))
  return { rows: [...byId.values()].sort(newestFirst), gathered: [] }
}

/** Adds an older page; a row that moved up meanwhile is not listed twice. */
export function addPage(listed: Listed, page: readonly ConversationRow[]): Listed {
  const known = new Set([...listed.rows, ...listed.gathered].map((row) => row.id))
  return { rows: [...listed.rows, ...page.filter((row) => !known.has(row.id))], gathered: listed.gathered }
}
