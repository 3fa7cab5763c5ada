import { describe, expect, it } from 'vitest'
import { packed, unpacked, type Word } from './packed'

describe('a word as it is shipped', () => {
  const words: Word[] = ['Send', '', 'Back {when}', { one: 'One file', other: '{n} files' }, { other: '{n} 个文件' }]
  it.each(words)('is what it was: %o', (word) => expect(unpacked(packed(word))).toEqual(word))
})
