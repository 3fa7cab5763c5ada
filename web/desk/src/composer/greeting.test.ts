import { describe, expect, it } from 'vitest'
import { wrongName } from './greeting'

describe('whom a reply greets', () => {
  it.each([
    ['Dear Anna,\n\nthe grinder is here.', ['Greta Lind', 'greta@mail.example'], 'Anna'],
    ['Hello Mr Brown, thank you', ['Greta Lind'], 'Brown'],
    ['Sehr geehrte Frau Krüger,', ['Greta Lind'], 'Krüger'],
    ['尊敬的王女士，您好', ['李梅'], '王'],
    ['Dear Greta,', ['Greta Lind'], ''],
    ['Dear Ms Lind,', ['Greta Lind'], ''],
    ['Liebe Grete Krueger', ['Grete Krüger'], ''],
    ['Hallo Zoë!', ['Zoe Ek'], ''],
    ['Dear Bo,', ['Greta Lind', 'bo@firm.example'], ''],
    ['尊敬的李女士，您好', ['李梅'], ''],
    ['您好，东西到了。', ['李梅'], ''],
    ['Dear all, we are away', ['Greta Lind'], ''],
    ['Sehr geehrte Damen und Herren,', ['Greta Lind'], ''],
    ['Hello again, it is here.', ['Greta Lind'], ''],
    ['Hello, Anna has sent it.', ['Greta Lind'], ''],
    ['I told Anna. Dear Bo', ['Greta Lind'], ''],
    ['Dear Anna,', ['x7@mail.example'], ''],
    ['Dear Anna,', [], ''],
  ])('%s to %j', (text, readers, wrong) => expect(wrongName(text, readers)).toBe(wrong))
})
