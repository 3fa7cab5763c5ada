// A promise in words.
import type { PromiseKind, PromiseView } from '../generated/api'
import '../words/promises'
import { t } from '../words/words.svelte'

/** Any answer keeps it. */
export const isReplyClock = (kind: PromiseKind): boolean => kind === 'first_reply' || kind === 'next_update'

export const whatOf = ({ words, kind }: Pick<PromiseView, 'words' | 'kind'>): string => (words !== '' ? words : t(kind === 'first_reply' ? 'promises.firstAnswer' : 'promises.anAnswer'))
