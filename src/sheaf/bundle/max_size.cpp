#include "sheaf/bundle/max_size.hpp"

#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::uint64_t least = 10'000;
constexpr std::uint64_t most = 1'000'000'000'000;

struct Unit {
  std::string_view name;
  std::uint64_t bytes;
};
constexpr Unit units[] = {{"B", 1},          {"KB", 1'000},     {"MB", 1'000'000}, {"GB", 1'000'000'000},
                          {"KIB", 1u << 10}, {"MIB", 1u << 20}, {"GIB", 1u << 30}};

/// Digits with one point at most, times `unit`; 0 when it is no such number. Whole numbers alone, so that no rounding
/// of the machine's decides about a byte.
std::uint64_t scaled(std::string_view number, std::uint64_t unit) {
  std::uint64_t value = 0;
  std::uint64_t part = unit;
  bool fraction = false;
  if (number.starts_with('.')) return 0;
  for (const char c : number) {
    if (c == '.' && !fraction) {
      fraction = true;
      continue;
    }
    if (c < '0' || c > '9') return 0;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (fraction) {
      part /= 10;
      value += digit * part;
    } else {
      value = value * 10 + digit * unit;
    }
    if (value > most) return 0;
  }
  return value;
}

}  // namespace

std::uint64_t parse_size(std::string_view text, std::string_view said_by) {
  const std::string_view trimmed = trim(text);
  const std::size_t end = trimmed.find_first_not_of("0123456789.");
  const std::string_view digits = trimmed.substr(0, end);
  const std::string_view name = end == std::string_view::npos ? "" : trim(trimmed.substr(end));
  for (const Unit& unit : units) {
    if (!equals_nocase(name, unit.name)) continue;
    const std::uint64_t bytes = scaled(digits, unit.bytes);
    if (bytes >= least && bytes <= most) return bytes;
  }
  throw Error(Trouble::usage, {}, std::string(said_by) + " cannot be \"" + std::string(text) + "\"",
              "write a size from 10kB to 1000GB, such as 25MB (25,000,000 bytes) or 25MiB (26,214,400 bytes)");
}

std::uint64_t size_limit(const Request& request, const Plan& plan, const Destination& destination) {
  if (request.max_size) return *request.max_size;
  if (!plan.max_size.empty()) return parse_size(plan.max_size, "max_size of the plan");
  return destination.book;
}

}  // namespace sheaf
