// SQL text made from described records at compile time, so that no column list is written by hand.
//   select<Conversation, "FROM conversation WHERE id = $1">   SELECT id, number, … FROM conversation WHERE id
//   = $1 insert<Conversation, "conversation">                      INSERT INTO conversation (id, …) VALUES
//   ($1, …) returning<Effect, "UPDATE effect SET …">                  UPDATE effect SET … RETURNING id, kind,
//   …
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/describe.h"

namespace heard::store {

template <std::size_t N>
struct Literal {
  std::array<char, N> chars{};
  consteval Literal(const char (&text)[N]) { std::copy_n(text, N, chars.begin()); }
  [[nodiscard]] constexpr std::string_view view() const { return {chars.data(), N - 1}; }
};

namespace sql_text {

// Counts when there is no room, writes when there is.
struct Pen {
  char* at = nullptr;
  std::size_t size = 0;
  constexpr void put(std::string_view text) {
    if (at != nullptr) at = std::copy(text.begin(), text.end(), at);
    size += text.size();
  }
  constexpr void put_number(std::size_t n) {
    if (n >= 10) put_number(n / 10);
    const char digit = static_cast<char>('0' + n % 10);
    put({&digit, 1});
  }
};

template <class T>
constexpr void put_columns(Pen& pen) {
  bool first = true;
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
    if (!first) pen.put(", ");
    first = false;
    pen.put(field.name);
  });
}

template <class T, Literal Tail>
constexpr void put_select(Pen& pen) {
  pen.put("SELECT ");
  put_columns<T>(pen);
  pen.put(" ");
  pen.put(Tail.view());
}

template <class T, Literal Table>
constexpr void put_insert(Pen& pen) {
  pen.put("INSERT INTO ");
  pen.put(Table.view());
  pen.put(" (");
  put_columns<T>(pen);
  pen.put(") VALUES (");
  for (std::size_t i = 1; i <= boost::mp11::mp_size<FieldsOf<T>>::value; ++i) {
    pen.put(i == 1 ? "$" : ", $");
    pen.put_number(i);
  }
  pen.put(")");
}

template <class T, Literal Head>
constexpr void put_returning(Pen& pen) {
  pen.put(Head.view());
  pen.put(" RETURNING ");
  put_columns<T>(pen);
}

template <auto Put>
consteval auto written() {
  constexpr std::size_t size = [] {
    Pen pen;
    Put(pen);
    return pen.size;
  }();
  std::array<char, size> out{};
  Pen pen{out.data()};
  Put(pen);
  return out;
}

template <auto Put>
inline constexpr auto kept = written<Put>();

}  // namespace sql_text

template <class T, Literal Tail>
inline constexpr std::string_view select{sql_text::kept<&sql_text::put_select<T, Tail>>.data(),
                                         sql_text::kept<&sql_text::put_select<T, Tail>>.size()};

template <class T, Literal Table>
inline constexpr std::string_view insert{sql_text::kept<&sql_text::put_insert<T, Table>>.data(),
                                         sql_text::kept<&sql_text::put_insert<T, Table>>.size()};

template <class T, Literal Head>
inline constexpr std::string_view returning{sql_text::kept<&sql_text::put_returning<T, Head>>.data(),
                                            sql_text::kept<&sql_text::put_returning<T, Head>>.size()};

}  // namespace heard::store
