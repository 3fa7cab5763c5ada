// The practice shop lies beside one's own, below an address of its own. Each tab is in one of the two and asks that one for
// everything; what the browser keeps for one of them carries its name too.
export const practice_root = '/practice'

/** The start of every address of the shop that a path belongs to: empty for one's own. */
export const rootOf = (path: string): string => (path === practice_root || path.startsWith(`${practice_root}/`) ? practice_root : '')

export const root = rootOf(location.pathname)
