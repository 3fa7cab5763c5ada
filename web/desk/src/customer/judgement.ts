// Whether a note sounds like a judgement about somebody rather than a fact. It only asks; nothing is forbidden. Pure.
import { fold } from '../words/fold'

const beginnings = [
  'annoying', 'awful', 'arrogant', 'cheap', 'complainer', 'difficult', 'idiot', 'impossible', 'lazy', 'liar', 'lying', 'nasty', 'picky', 'rude', 'stingy', 'stupid', 'troublemaker',
  'anstrengend', 'blod', 'dreist', 'dumm', 'frech', 'geizig', 'idiot', 'knausrig', 'lastig', 'lugner', 'norgl', 'querulant', 'schwierig', 'unmoglich', 'unverschamt',
]
const anywhere = ['难缠', '小气', '抠门', '麻烦', '无理', '刁钻', '讨厌', '蠢', '骗子', '素质差']

export function soundsLikeJudgement(note: string): boolean {
  const words = fold(note).split(/[^\p{L}]+/u)
  return words.some((word) => beginnings.some((one) => word.startsWith(one))) || anywhere.some((one) => note.includes(one))
}
