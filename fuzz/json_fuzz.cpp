// Any bytes as the body of any command: an answer, never a crash; what is taken comes back the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "record/command.h"
#include "record/form_field.h"
#include "record/own_channel.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace {

template <class T>
void read_as(std::string_view body) {
  const auto first = heard::reflect::from_json<T>(body);
  if (!first.ok()) {
    if (first.error().kind != heard::ErrorKind::invalid || !heard::is_utf8(first.error().sentence))
      std::abort();
    return;
  }
  const std::string json = heard::reflect::to_json(*first);
  const auto second = heard::reflect::from_json<T>(json);
  if (!second.ok() || heard::reflect::to_json(*second) != json) std::abort();
}

// Secrets are never written, so these cannot be compared.
template <class T>
void read_only(std::string_view body) {
  (void)heard::reflect::from_json<T>(body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  read_only<heard::SignIn>(body);
  read_only<heard::SetUp>(body);
  read_only<heard::AcceptInvitation>(body);
  read_as<heard::AddPerson>(body);
  read_as<heard::ChangePerson>(body);
  read_as<heard::AddToken>(body);
  read_as<heard::StartConversation>(body);
  read_as<heard::WriteMessage>(body);
  read_as<heard::ChangeConversation>(body);
  read_as<heard::MergeConversation>(body);
  read_as<heard::MergeCustomer>(body);
  read_as<heard::ChangeCustomer>(body);
  read_as<heard::KeepDraft>(body);
  read_as<heard::AddReadyAnswer>(body);
  read_as<heard::ChangeReadyAnswer>(body);
  read_as<heard::ChangeShop>(body);
  read_as<heard::ChangeRules>(body);
  read_as<heard::AdvanceClock>(body);
  read_as<heard::ChannelMessage>(body);
  read_as<heard::ChannelDelivery>(body);
  read_as<heard::PutOwnChannel>(body);
  read_as<heard::FormFieldList>(body);
  return 0;
}
