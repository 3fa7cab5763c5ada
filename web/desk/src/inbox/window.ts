// Which rows of a fixed-height list stand in sight. Pure arithmetic; heights in px.

export interface Sight {
  first: number
  /** One past the last row to draw. */
  end: number
  above: number
  below: number
}

export function sightOf(scroll_top: number, view_height: number, row_height: number, count: number, spare = 6): Sight {
  if (count === 0 || row_height <= 0) return { first: 0, end: 0, above: 0, below: 0 }
  const top = Math.min(Math.max(0, scroll_top), Math.max(0, count * row_height - view_height))
  const first = Math.max(0, Math.floor(top / row_height) - spare)
  const end = Math.min(count, Math.ceil((top + view_height) / row_height) + spare)
  return { first, end, above: first * row_height, below: (count - end) * row_height }
}

/** The scroll position that brings row `index` wholly into sight with the least movement. */
export function scrollToShow(index: number, scroll_top: number, view_height: number, row_height: number): number {
  const top = index * row_height
  if (top < scroll_top) return top
  const bottom = top + row_height
  return bottom > scroll_top + view_height ? bottom - view_height : scroll_top
}
