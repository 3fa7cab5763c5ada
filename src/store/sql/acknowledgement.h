// What inboxes say by themselves, and who was told.
#pragma once

#include "record/acknowledgement.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql acknowledgement_of{"acknowledgement_of",
                                        select<Acknowledgement, "FROM acknowledgement WHERE inbox = $1">};
inline constexpr Sql acknowledgement_drop{"acknowledgement_drop",
                                          "DELETE FROM acknowledgement WHERE inbox = $1"};
inline constexpr Sql acknowledgement_add{"acknowledgement_add", insert<Acknowledgement, "acknowledgement">};

inline constexpr Sql acknowledged_add{"acknowledged_add", insert<Acknowledged, "acknowledged">};
inline constexpr Sql acknowledged_to{"acknowledged_to",
                                     "SELECT COUNT(*) FROM acknowledged WHERE address = $1 AND at > $2"};
inline constexpr Sql acknowledged_since{"acknowledged_since",
                                        "SELECT COUNT(*) FROM acknowledged WHERE at > $1"};
// Nobody counts what is older than any limit looks back: that there was one is known by its letter.
inline constexpr Sql acknowledged_forgotten{"acknowledged_forgotten",
                                            "DELETE FROM acknowledged WHERE at < $1"};
inline constexpr Sql acknowledgements_in{
    "acknowledgements_in",
    "SELECT COUNT(*) FROM letter WHERE conversation = $1 AND kind = 'acknowledgement'"};
// Its Message-ID, for what comes after it in its thread.
inline constexpr Sql acknowledgement_id_in{
    "acknowledgement_id_in",
    "SELECT message_id FROM letter WHERE conversation = $1 AND kind = 'acknowledgement' ORDER BY id LIMIT 1"};
// A person's answers that were not taken back.
inline constexpr Sql answers_in{"answers_in",
                                "SELECT COUNT(*) FROM event e JOIN message m ON m.id = e.message WHERE "
                                "e.conversation = $1 AND e.shown = 1 AND e.kind = 'reply_written' AND "
                                "m.taken_back = 0"};
// One of them, also in what goes on in it.
inline constexpr Sql answer_in_all{
    "answer_in_all",
    "SELECT e.message FROM event e JOIN message m ON m.id = e.message WHERE e.conversation "
    "IN " HEARD_ALL_OF_IT " AND e.shown = 1 AND e.kind = 'reply_written' AND m.taken_back = 0 LIMIT 1"};

}  // namespace heard::store::sql
