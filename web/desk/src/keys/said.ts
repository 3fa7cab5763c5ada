import { t } from '../words/words.svelte'

/** A key or a chord as it is printed on the keyboards of the language. */
export const chordSaid = (chord: string): string =>
  chord.replace('Ctrl', t('key.ctrl')).replace('Shift', t('key.shift')).replace('Space', t('inbox.space'))
