#include "cli/parse_arguments.hpp"

#include <optional>
#include <string_view>

#include "cli/flag_table.hpp"
#include "cli/suggest.hpp"
#include "sheaf/base/error.hpp"

namespace sheaf::cli {
namespace {

std::string verb_name(Verb verb) {
  return verb == Verb::build ? "build" : "list";
}

std::vector<std::string> long_names(Verb verb) {
  std::vector<std::string> names;
  for (const Flag& flag : flag_table()) {
    if (!knows(verb, flag)) continue;
    names.push_back("--" + std::string(flag.name));
    const bool has_twin = flag.kind != FlagKind::value && flag.kind != FlagKind::action;
    if (has_twin) names.push_back("--no-" + std::string(flag.name));
  }
  return names;
}

[[noreturn]] void refuse_unknown(const std::string& typed, Verb verb) {
  const std::vector<std::string> names = long_names(verb);
  const std::string near = nearest(typed, names);
  const std::string help = "sheaf " + verb_name(verb) + " --help";
  throw Error(Trouble::usage, {}, verb_name(verb) + " has no flag \"" + typed + "\"",
              near.empty() ? help : near + ", or " + help);
}

/// Walks the arguments once, from left to right.
class Parser {
 public:
  Parser(const std::vector<std::string>& args, Verb verb) : args_(args), verb_(verb) {}

  Options parse() {
    while (at_ < args_.size()) {
      const std::string& arg = args_[at_++];
      if (arg == "--") {
        options_.request.operands.insert(options_.request.operands.end(),
                                         args_.begin() + static_cast<std::ptrdiff_t>(at_), args_.end());
        break;
      }
      if (arg.starts_with("--")) {
        take_long(arg);
      } else if (arg.size() > 1 && arg.front() == '-') {
        take_letters(arg);
      } else {
        options_.request.operands.push_back(arg);
      }
    }
    return std::move(options_);
  }

 private:
  /// The value of a flag: what stands behind '=' or the letter, else the next argument.
  std::string value_of(const std::string& flag, const std::optional<std::string>& attached) {
    if (attached) return *attached;
    if (at_ < args_.size()) return args_[at_++];
    throw Error(Trouble::usage, {}, flag + " needs a value", "sheaf " + verb_name(verb_) + " --help");
  }

  static void refuse_value(const std::string& flag, const std::optional<std::string>& attached) {
    if (attached) throw Error(Trouble::usage, {}, flag + " takes no value", flag + " alone, or its --no- twin");
  }

  void take(const Flag& flag, bool negated, const std::string& typed, const std::optional<std::string>& attached) {
    const bool is_value = flag.kind == FlagKind::value || (flag.kind == FlagKind::value_or_no && !negated);
    if (is_value) {
      flag.set(options_, value_of(typed, attached));
    } else {
      refuse_value(typed, attached);
      flag.turn(options_, !negated);
    }
  }

  void take_long(const std::string& arg) {
    const auto equals = arg.find('=');
    const std::string typed = arg.substr(0, equals);
    const auto attached = equals == std::string::npos ? std::nullopt : std::optional(arg.substr(equals + 1));
    const std::string_view name = std::string_view(typed).substr(2);
    for (const Flag& flag : flag_table()) {
      const bool negated = name.starts_with("no-") && name.substr(3) == flag.name;
      const bool has_twin = flag.kind != FlagKind::value && flag.kind != FlagKind::action;
      if (!knows(verb_, flag) || !(name == flag.name || (negated && has_twin))) continue;
      take(flag, negated, typed, attached);
      return;
    }
    refuse_unknown(typed, verb_);
  }

  void take_letters(const std::string& arg) {
    for (std::size_t i = 1; i < arg.size(); ++i) {
      const Flag* flag = find_letter(arg[i]);
      if (flag == nullptr) refuse_unknown(i == 1 ? arg : "-" + std::string(1, arg[i]), verb_);
      const std::string typed = "-" + std::string(1, arg[i]);
      if (flag->kind == FlagKind::value) {
        const bool has_rest = i + 1 < arg.size();
        take(*flag, false, typed, has_rest ? std::optional(arg.substr(i + 1)) : std::nullopt);
        return;
      }
      take(*flag, false, typed, std::nullopt);
    }
  }

  const Flag* find_letter(char letter) const {
    for (const Flag& flag : flag_table()) {
      if (flag.letter == letter && knows(verb_, flag)) return &flag;
    }
    return nullptr;
  }

  const std::vector<std::string>& args_;
  Verb verb_;
  std::size_t at_ = 0;
  Options options_{};
};

}  // namespace

Options parse_arguments(const std::vector<std::string>& args, Verb verb) {
  return Parser(args, verb).parse();
}

}  // namespace sheaf::cli
