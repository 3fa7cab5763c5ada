#include "care/note.h"

#include <algorithm>

#include "care/content_hash.h"

namespace heard::care {

Decision note(const Conversation& conversation, const Message& message, std::vector<PersonId> asked) {
  Decision decision{.after = conversation};
  const By author{ByKind::person, message.author};
  decision.happened(NoteWritten{.message = message.id, .content = content_hash(message)}, message.at, author,
                    message.id);
  std::ranges::sort(asked);
  asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
  for (const PersonId person : asked)
    if (person.value != message.author)
      decision.happened(ColleagueAsked{message.id, person}, message.at, author, message.id, false);
  return decision;
}

}  // namespace heard::care
