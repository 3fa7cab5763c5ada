#include "reflect/typescript.h"

#include <gtest/gtest.h>

#include "record/command.h"
#include "record/view.h"

namespace heard::reflect {
namespace {

TEST(TypeScript, RecordsInTheOrderOfTheirNames) {
  SchemaBook book;
  add_schema<SearchPage>(book);
  add_schema<ChangeConversation>(book, Use::accepted);
  EXPECT_EQ(typescript(book), R"(// Written by bin/gen from the records of the server. Do not edit by hand.

export type CameAs = 'complaint' | 'giving_back'

export type ConversationState = 'open' | 'waiting' | 'snoozed' | 'resolved' | 'set_aside' | 'merged' | 'deleted' | 'outside'

export type HitKind = 'conversation' | 'customer' | 'organisation'

export type Tongue = 'en' | 'de' | 'zh'

export interface ChangeConversation {
  state?: ConversationState
  assignee_id?: number | null
  subject?: string
  snooze?: string | null
  tags?: string[]
  goal?: string | null
  team_id?: number | null
  owed_by?: string | null
  inbox_id?: number
  came_as?: CameAs | null
  language?: Tongue | null
  urgent?: boolean
}

export interface ExcerptPart {
  text: string
  hit: boolean
}

export interface SearchHit {
  kind: HitKind
  id: number
  conversation_id: number | null
  number: number | null
  title: string
  customer_name: string | null
  state: ConversationState | null
  at: string
  excerpt: ExcerptPart[]
}

export interface SearchPage {
  items: SearchHit[]
}
)");
}

TEST(TypeScript, TheOrderOfAddingDoesNotMatter) {
  SchemaBook one;
  add_schema<PersonView>(one);
  add_schema<TimelinePage>(one);
  SchemaBook other;
  add_schema<TimelinePage>(other);
  add_schema<PersonView>(other);
  EXPECT_EQ(typescript(one), typescript(other));
}

}  // namespace
}  // namespace heard::reflect
