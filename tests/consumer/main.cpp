#include <iostream>

#include "sheaf/base/error.hpp"
#include "sheaf/bundle/bundle.hpp"
#include "sheaf/bundle/version.hpp"

/// Makes a book of the files that are named: consumer BOOK INPUT…
int main(int argc, char** argv) {
  if (argc < 3) {
    std::cout << "sheaf " << sheaf::version() << '\n';
    return 0;
  }
  sheaf::Request request;
  request.output = argv[1];
  request.operands.assign(argv + 2, argv + argc);
  sheaf::Account account;
  try {
    sheaf::bundle(request, {}, account);
  } catch (const sheaf::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  std::cout << account.articles.size() << ' ' << account.outputs.front() << '\n';
}
