/** What the card asks before it is done, each in a dialog of its own. */
export type CardAsks = 'edit' | 'merge' | 'same' | null
