// What is written once in each language, in the language that is wanted.
#pragma once

#include "record/names.h"

namespace heard::language {

template <class Words>
const Words& said_in(Tongue language, const Words& english, const Words& german, const Words& chinese) {
  switch (language) {
    case Tongue::de:
      return german;
    case Tongue::zh:
      return chinese;
    case Tongue::en:
      break;
  }
  return english;
}

}  // namespace heard::language
