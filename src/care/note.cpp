#include "care/note.h"

#include "care/content_hash.h"

namespace heard::care {

Decision note(const Conversation& conversation, const Message& message) {
  Decision decision{.after = conversation};
  decision.happened(NoteWritten{.message = message.id, .content = content_hash(message)}, message.at,
                    {ByKind::person, message.author}, message.id);
  return decision;
}

}  // namespace heard::care
