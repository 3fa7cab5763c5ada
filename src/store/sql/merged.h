// A conversation with those that go on in it, a customer with those that are the same person: what is merged
// keeps its rows, so whoever asks for $1 asks for all of them. Written so that both engines find them by
// their indexes; "x = $1 OR x IN (SELECT …)" makes them walk through the whole table instead.
#pragma once

#define HEARD_ALL_OF_IT "(SELECT h.id FROM conversation h WHERE h.id = $1 OR h.merged_into = $1)"
#define HEARD_ALL_OF_THEM "(SELECT k.id FROM customer k WHERE k.id = $1 OR k.merged_into = $1)"
