#include "reflect/openapi.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "record/command.h"
#include "record/view.h"
#include "reflect/json_document.h"

namespace heard::reflect {
namespace {

static_assert(type_name<PersonView>() == "PersonView");
static_assert(type_name<Role>() == "Role");

template <class T>
std::string schemas_of(Use use) {
  SchemaBook book;
  add_schema<T>(book, use);
  return json_schemas(book);
}

TEST(Schemas, WhatIsPublishedHasEveryKey) {
  EXPECT_EQ(schemas_of<TokenRow>(Use::published), R"({
  "TokenScope": {
    "type": "string",
    "enum": [
      "read",
      "write"
    ]
  },
  "TokenRow": {
    "type": "object",
    "properties": {
      "id": {
        "type": "integer",
        "format": "int64",
        "minimum": 1,
        "maximum": 9007199254740991
      },
      "name": {
        "type": "string"
      },
      "scope": {
        "$ref": "#/components/schemas/TokenScope"
      },
      "created_at": {
        "type": "string",
        "format": "date-time"
      },
      "last_used_at": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time"
      }
    },
    "required": [
      "id",
      "name",
      "scope",
      "created_at",
      "last_used_at"
    ]
  }
}
)");
}

constexpr std::string_view accepted_change = R"({
  "CameAs": {
    "type": "string",
    "enum": [
      "complaint",
      "giving_back"
    ]
  },
  "ConversationState": {
    "type": "string",
    "enum": [
      "open",
      "waiting",
      "snoozed",
      "resolved",
      "set_aside",
      "merged",
      "deleted",
      "outside"
    ]
  },
  "Tongue": {
    "type": "string",
    "enum": [
      "en",
      "de",
      "zh"
    ]
  },
  "ChangeConversation": {
    "type": "object",
    "properties": {
      "state": {
        "$ref": "#/components/schemas/ConversationState"
      },
      "assignee_id": {
        "type": [
          "integer",
          "null"
        ],
        "format": "int64",
        "minimum": 1,
        "maximum": 9007199254740991
      },
      "subject": {
        "type": "string",
        "maxLength": 300
      },
      "snooze": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time"
      },
      "tags": {
        "type": "array",
        "items": {
          "type": "string",
          "maxLength": 60
        }
      },
      "goal": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 300
      },
      "team_id": {
        "type": [
          "integer",
          "null"
        ],
        "format": "int64",
        "minimum": 1,
        "maximum": 9007199254740991
      },
      "owed_by": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time"
      },
      "inbox_id": {
        "type": "integer",
        "format": "int64",
        "minimum": 1,
        "maximum": 9007199254740991
      },
      "came_as": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CameAs"
          },
          {
            "type": "null"
          }
        ]
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Tongue"
          },
          {
            "type": "null"
          }
        ]
      },
      "urgent": {
        "type": "boolean"
      }
    },
    "required": [],
    "additionalProperties": false
  }
}
)";

TEST(Schemas, WhatIsAcceptedMayLackWhatIsOptional) {
  EXPECT_EQ(schemas_of<ChangeConversation>(Use::accepted), accepted_change);
}

TEST(Schemas, RecordsInsideComeAlong) {
  SchemaBook book;
  add_schema<CustomerView>(book);
  EXPECT_TRUE(book.has("ConversationRow"));
  EXPECT_TRUE(book.choices().contains("Channel"));
  const std::string text = json_schemas(book);
  EXPECT_NE(text.find(R"("$ref": "#/components/schemas/ConversationRow")"), std::string::npos);
}

TEST(Schemas, AnEnumOrRecordThatMayBeNull) {
  const std::string text = schemas_of<SearchHit>(Use::published);
  EXPECT_NE(text.find(R"("state": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ConversationState"
          },
          {
            "type": "null"
          }
        ]
      })"),
            std::string::npos);
}

TEST(Schemas, SecretsAreOnlyWritten) {
  const std::string text = schemas_of<SignIn>(Use::accepted);
  EXPECT_NE(text.find(R"("format": "password",
        "writeOnly": true,
        "maxLength": 1000)"),
            std::string::npos);
}

TEST(Schemas, OneRecordForBothUsesIsRefused) {
  SchemaBook book;
  add_schema<ExcerptPart>(book, Use::published);
  EXPECT_THROW(add_schema<ExcerptPart>(book, Use::accepted), std::logic_error);
}

std::vector<ApiRoute> some_routes() {
  return {
      {.method = "PATCH",
       .path = "/api/people/{id}",
       .summary = "Changes a person.",
       .role = "admin",
       .scope = "write",
       .request = "ChangePerson",
       .response = "PersonView",
       .problems = {404}},
      {.method = "GET",
       .path = "/api/setup",
       .summary = "Whether the house is set up.",
       .response = "SetupView"},
      {.method = "GET",
       .path = "/api/conversations",
       .summary = "A list.",
       .role = "agent",
       .scope = "read",
       .response = "ConversationPage",
       .parameters = {{.name = "view",
                       .type = ApiParameter::Type::choice,
                       .choices = enum_names<View>,
                       .standard = "open"},
                      {.name = "limit",
                       .type = ApiParameter::Type::integer,
                       .least = 1,
                       .most = 200,
                       .standard = "50"}}},
      {.method = "DELETE",
       .path = "/api/sessions/{id}",
       .summary = "Signs a browser out.",
       .role = "agent",
       .status = 204,
       .parameters = {{.name = "id", .in = ApiParameter::In::path}}},
      {.method = "POST",
       .path = "/api/files",
       .summary = "Adds a file.",
       .request_type = "*/*",
       .response = "SetupView",
       .status = 201},
  };
}

SchemaBook some_schemas() {
  SchemaBook book;
  add_schema<Problem>(book);
  add_schema<PersonView>(book);
  add_schema<SetupView>(book);
  add_schema<ConversationPage>(book);
  add_schema<ChangePerson>(book, Use::accepted);
  return book;
}

void expect_part(const std::string& whole, std::string_view part) {
  EXPECT_NE(whole.find(part), std::string::npos) << part;
}

TEST(OpenApi, RoutesBecomeOperations) {
  const std::string text = openapi({.title = "Heard", .version = "0.1.0"}, some_routes(), some_schemas());
  ASSERT_TRUE(JsonDocument::parse(text).ok());
  expect_part(text, R"("openapi": "3.1.0")");
  expect_part(text, R"("operationId": "patch_people_id")");
  expect_part(text, R"(          {
            "token": []
          },
          {
            "session": [],
            "csrf": []
          })");
  expect_part(text, R"("requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ChangePerson")");
  expect_part(text, R"("application/problem+json")");
  expect_part(text, R"("name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 50
            })");
  expect_part(text, R"("operationId": "get_setup",
        "summary": "Whether the house is set up.",
        "security": [],)");
}

TEST(OpenApi, ABodyMayBeAnyBytes) {
  const std::string text = openapi({.title = "Heard", .version = "0.1.0"}, some_routes(), some_schemas());
  expect_part(text, R"("requestBody": {
          "required": true,
          "content": {
            "*/*": {}
          }
        })");
}

TEST(OpenApi, PartsOfThePathAreIdsUnlessDescribed) {
  const std::string text = openapi({.title = "Heard", .version = "0.1.0"}, some_routes(), some_schemas());
  expect_part(text, R"("name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "integer",
              "minimum": 1,)");
  expect_part(text, R"("name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            })");
}

TEST(OpenApi, MistakesOfOursAreFound) {
  SchemaBook book;
  add_schema<Problem>(book);
  const ApiAbout about{.title = "Heard", .version = "0.1.0"};
  EXPECT_THROW(openapi(about, some_routes(), book), std::logic_error);
  std::vector<ApiRoute> twice = some_routes();
  twice.push_back(twice.front());
  EXPECT_THROW(openapi(about, twice, some_schemas()), std::logic_error);
}

}  // namespace
}  // namespace heard::reflect
