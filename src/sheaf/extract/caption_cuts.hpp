#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sheaf {

/// A paragraph parted into the words of a caption and the credit that ends it; either may be empty.
struct CaptionCut {
  std::string_view caption{};
  std::string_view credit{};
};

/// Ways to part a credit from the words before it. Each takes a paragraph without white space at its ends and gives
/// nothing when the paragraph does not end in its way.

std::optional<CaptionCut> credit_in_brackets(std::string_view text);     ///< "… (Ana Example/Agency)"
std::optional<CaptionCut> agency_in_brackets(std::string_view text);     ///< "… (AP)"
std::optional<CaptionCut> site_in_brackets(std::string_view text);       ///< "… (example.org)"
std::optional<CaptionCut> name_in_brackets(std::string_view text);       ///< "… in 1911. (Parish of Example)"
std::optional<CaptionCut> credit_after_sentence(std::string_view text);  ///< "… in Kiel. Photo: Ana Example"
std::optional<CaptionCut> source_after_sentence(std::string_view text);  ///< "… in Kiel. Source: Example"
std::optional<CaptionCut> credit_without_stop(std::string_view text);    ///< "… in Kiel Photo: Ana Example"
std::optional<CaptionCut> copyright_behind_bar(std::string_view text);   ///< "… in Kiel | © 2019 Ana Example"
std::optional<CaptionCut> photographed_by(std::string_view text);  ///< "… 记者李某摄", "…（例子撮影）"
std::optional<CaptionCut> agency_behind_sign(std::string_view text);  ///< "…＝共同"

/// The last "(…)", "[…]" or "（…）" of a text that ends with it.
std::optional<CaptionCut> final_brackets(std::string_view text);

/// A credit as a reader should see it: its label stays, once, with a blank behind it.
std::string printed_credit(std::string_view credit);

/// Bytes of the label "Credit" without a colon, which newspapers print and whose markup is often lost: "CreditCreditAna
/// Example/Agency". Sure only before a name.
std::size_t glued_credit_label(std::string_view tail) noexcept;

/// What stands right behind a label whose blank is lost: "Image copyrightAgency", "CreditAna Example". Else empty.
std::string_view behind_glued_label(std::string_view text);

}  // namespace sheaf
