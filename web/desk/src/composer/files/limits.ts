// What goes into one message. Pure.

export const files_max = 10
export const bytes_max = 20_000_000

export type Refusal = 'large' | 'many' | 'together' | 'empty'

/** Why a file cannot go along with those that are there; null when it can. */
export function refusalFor(size: number, others: readonly { size: number }[]): Refusal | null {
  if (size === 0) return 'empty'
  if (size > bytes_max) return 'large'
  if (others.length >= files_max) return 'many'
  return others.reduce((sum, other) => sum + other.size, size) > bytes_max ? 'together' : null
}

/** Pictures that every mail program shows among the words. */
export const isForMail = (media_type: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(media_type)

/** Pictures that a browser shows by itself. */
export const isPicture = (media_type: string): boolean => /^image\/(png|jpeg|gif|webp|avif)$/.test(media_type)
