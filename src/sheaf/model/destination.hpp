#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sheaf {

/// One line of a destination's file: what it asks for, and why.
struct DestinationFact {
  std::string key{};      ///< "width"
  std::string value{};    ///< as written: "1264"
  std::string because{};  ///< source and date, or "practice"; "unconfirmed" where nobody has checked it on the device
  bool operator==(const DestinationFact&) const = default;
};

/// Where a book goes, and what its pictures may be there. The files are in devices/; a file left out a fact: the
/// default.
struct Destination {
  std::string name{};   ///< "kobo", or the path of the user's own file
  std::string title{};  ///< "Kobo e-readers"
  bool pictures = true;
  int width = 1600;                  ///< pixels; a larger picture is reduced, upright as it is
  int height = 2400;                 ///< pixels
  std::uint64_t pixels = 3'800'000;  ///< of one picture
  bool grey = false;
  bool progressive = true;        ///< whether JPEG files that are progressive may stay so
  bool transparency = false;      ///< whether PNG files may stay transparent; else they are put on white
  int quality = 82;               ///< of JPEG, 1 to 100
  int sharpen = 0;                ///< hundredths by which edges of a photograph that is reduced get steeper, 0 to 100
  std::uint64_t heavy = 500'000;  ///< bytes from which on a picture that fits is coded anew, if that saves a fifth
  std::uint64_t book = 0;         ///< bytes that a book may have; 0: no limit
  std::vector<DestinationFact> facts{};
  bool operator==(const Destination&) const = default;
};

}  // namespace sheaf
