#include "sheaf/package/accessibility.hpp"

#include <utility>

namespace sheaf {

std::vector<Statement> accessibility_statements(const Publication& publication) {
  const AccessibilityFacts& facts = publication.accessibility;
  const bool described = facts.every_image_described;
  std::vector<Statement> statements;
  const auto say = [&](const char* property, std::string value) { statements.push_back({property, std::move(value)}); };
  const auto feature = [&](const char* value) { say("schema:accessibilityFeature", value); };

  say("schema:accessMode", "textual");
  if (facts.has_images) say("schema:accessMode", "visual");
  // "textual" alone says that nobody needs to see: a claim about every picture in the book.
  if (!facts.has_images || described) say("schema:accessModeSufficient", "textual");
  if (facts.has_images) say("schema:accessModeSufficient", "textual,visual");

  feature("tableOfContents");
  feature("readingOrder");
  feature("structuralNavigation");
  feature("displayTransformability");
  if (facts.has_images && described) feature("alternativeText");
  if (facts.has_math) feature("MathML");
  feature("unlocked");
  // No script, no sound, no film, and animations are frozen: nothing can flash or move.
  say("schema:accessibilityHazard", "none");
  if (!publication.accessibility_summary.empty()) {
    say("schema:accessibilitySummary", publication.accessibility_summary);
  }
  return statements;
}

}  // namespace sheaf
