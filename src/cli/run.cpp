#include "cli/run.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>

#include "cli/command_table.hpp"
#include "cli/console.hpp"
#include "cli/help.hpp"
#include "cli/run_bundle.hpp"
#include "cli/suggest.hpp"

namespace sheaf::cli {
namespace {

const Command* find_command(const std::string& name) {
  const auto table = command_table();
  const auto found = std::ranges::find_if(table, [&](const Command& command) { return name == command.name; });
  return found == table.end() ? nullptr : &*found;
}

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

/// "biuld" is a slip of the finger, not a file that is missing.
void refuse_mistyped_verb(const std::vector<std::string>& args) {
  const std::string& word = args.front();
  const bool is_word = !word.starts_with('-') && word.find_first_of("./") == std::string::npos;
  if (is_word && !exists(word)) {
    std::vector<std::string> names;
    for (const Command& command : command_table()) names.emplace_back(command.name);
    const std::string near = nearest(word, names);
    if (!near.empty()) {
      throw Error(Trouble::usage, {}, "there is no verb and no file \"" + word + "\"", "sheaf " + near + " INPUT…");
    }
  }
  for (const std::string& arg : args) {
    if (arg == "--") break;
    if (find_command(arg) != nullptr && !exists(arg)) {
      throw Error(Trouble::usage, {}, "the verb comes first", "sheaf " + arg + " INPUT…");
    }
  }
}

int dispatch(const std::vector<std::string>& args, const Streams& streams) {
  if (args.empty()) {
    streams.err << first_steps();
    return 2;
  }
  const Command* command = find_command(args.front());
  if (command != nullptr) return command->run({args.begin() + 1, args.end()}, streams);
  refuse_mistyped_verb(args);
  return build_command(args, streams);
}

/// What was printed may still be lost: a full disk, a closed pipe.
int with_output_whole(int code, const Streams& streams) {
  streams.out.flush();
  if (streams.out) return code;
  print_error(Error(Trouble::undeliverable, {}, "standard output could not be written", "check the disk and the pipe"),
              streams);
  return code == 0 || code == 4 ? exit_code(Trouble::undeliverable) : code;
}

}  // namespace

int run(const std::vector<std::string>& args, const Streams& streams) {
  try {
    return with_output_whole(dispatch(args, streams), streams);
  } catch (const Error& error) {
    print_error(error, streams);
    return exit_code(error.trouble());
  } catch (const std::bad_alloc&) {
    streams.err << "sheaf: there was not enough memory; no book was written\n  try: fewer articles, or -j 1\n";
  } catch (const std::exception& defect) {
    // Not an Error: a promise inside sheaf was broken, and no input should be able to do that.
    print_error(Error(Trouble::malformed, {}, std::string("a defect in sheaf: ") + defect.what(),
                      "report it, with the input if you may share it"),
                streams);
  }
  return 1;
}

}  // namespace sheaf::cli
