// Written by scripts/cldr-labels from unicode-cldr-core; do not edit.
// Data of the Unicode Common Locale Data Repository, (c) Unicode, Inc., licence Unicode-DFS-2016.
#include "sheaf/typeset/cldr_table.hpp"

namespace sheaf {
namespace {

PluralForm plural_en(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_en_001(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_de(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_fr(std::int64_t n) noexcept {
  if ((n == 0 || n == 1)) return PluralForm::one;
  if (!(n == 0) && n % 1000000 == 0) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_es(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if (!(n == 0) && n % 1000000 == 0) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_it(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if (!(n == 0) && n % 1000000 == 0) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_pt(std::int64_t n) noexcept {
  if ((n >= 0 && n <= 1)) return PluralForm::one;
  if (!(n == 0) && n % 1000000 == 0) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_nl(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_pl(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if ((n % 10 >= 2 && n % 10 <= 4) && !((n % 100 >= 12 && n % 100 <= 14))) return PluralForm::few;
  if ((!(n == 1) && (n % 10 >= 0 && n % 10 <= 1)) || ((n % 10 >= 5 && n % 10 <= 9)) ||
      ((n % 100 >= 12 && n % 100 <= 14)))
    return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_ru(std::int64_t n) noexcept {
  if (n % 10 == 1 && !(n % 100 == 11)) return PluralForm::one;
  if ((n % 10 >= 2 && n % 10 <= 4) && !((n % 100 >= 12 && n % 100 <= 14))) return PluralForm::few;
  if (n % 10 == 0 || ((n % 10 >= 5 && n % 10 <= 9)) || ((n % 100 >= 11 && n % 100 <= 14))) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_uk(std::int64_t n) noexcept {
  if (n % 10 == 1 && !(n % 100 == 11)) return PluralForm::one;
  if ((n % 10 >= 2 && n % 10 <= 4) && !((n % 100 >= 12 && n % 100 <= 14))) return PluralForm::few;
  if (n % 10 == 0 || ((n % 10 >= 5 && n % 10 <= 9)) || ((n % 100 >= 11 && n % 100 <= 14))) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_ar(std::int64_t n) noexcept {
  if (n == 0) return PluralForm::zero;
  if (n == 1) return PluralForm::one;
  if (n == 2) return PluralForm::two;
  if ((n % 100 >= 3 && n % 100 <= 10)) return PluralForm::few;
  if ((n % 100 >= 11 && n % 100 <= 99)) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_he(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if (n == 2) return PluralForm::two;
  if (!((n >= 0 && n <= 10)) && n % 10 == 0) return PluralForm::many;
  return PluralForm::other;
}

PluralForm plural_zh(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_zh_hant(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_ja(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_hi(std::int64_t n) noexcept {
  if (n == 0 || n == 1) return PluralForm::one;
  return PluralForm::other;
}

// clang-format off
constexpr CldrRow rows[] = {
    {"en", plural_en, false,
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
     "MMMM d, y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} hr", "{0} hr", "{0} hr", "{0} hr", "{0} hr", "{0} hr"},
     {"{0} and {1}", "{0}, {1}", "{0}, {1}", "{0}, and {1}"}},
    {"en-001", plural_en_001, false,
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
     "d MMMM y",
     {"{0} mins", "{0} min", "{0} mins", "{0} mins", "{0} mins", "{0} mins"},
     {"{0} hrs", "{0} hr", "{0} hrs", "{0} hrs", "{0} hrs", "{0} hrs"},
     {"{0} and {1}", "{0}, {1}", "{0}, {1}", "{0} and {1}"}},
    {"de", plural_de, false,
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
     "d. MMMM y",
     {"{0} Min.", "{0} Min.", "{0} Min.", "{0} Min.", "{0} Min.", "{0} Min."},
     {"{0} Std.", "{0} Std.", "{0} Std.", "{0} Std.", "{0} Std.", "{0} Std."},
     {"{0} und {1}", "{0}, {1}", "{0}, {1}", "{0} und {1}"}},
    {"fr", plural_fr, false,
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} et {1}", "{0}, {1}", "{0}, {1}", "{0} et {1}"}},
    {"es", plural_es, false,
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
     "d 'de' MMMM 'de' y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} y {1}", "{0}, {1}", "{0}, {1}", "{0} y {1}"}},
    {"it", plural_it, false,
     {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} e {1}", "{0}, {1}", "{0}, {1}", "{0} e {1}"}},
    {"pt", plural_pt, false,
     {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"},
     "d 'de' MMMM 'de' y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} e {1}", "{0}, {1}", "{0}, {1}", "{0} e {1}"}},
    {"nl", plural_nl, false,
     {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} uur", "{0} uur", "{0} uur", "{0} uur", "{0} uur", "{0} uur"},
     {"{0} en {1}", "{0}, {1}", "{0}, {1}", "{0} en {1}"}},
    {"pl", plural_pl, false,
     {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} godz.", "{0} godz.", "{0} godz.", "{0} godz.", "{0} godz.", "{0} godz."},
     {"{0} i {1}", "{0}, {1}", "{0}, {1}", "{0} i {1}"}},
    {"ru", plural_ru, false,
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
     "d MMMM y 'г'.",
     {"{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин"},
     {"{0} ч", "{0} ч", "{0} ч", "{0} ч", "{0} ч", "{0} ч"},
     {"{0} и {1}", "{0}, {1}", "{0}, {1}", "{0} и {1}"}},
    {"uk", plural_uk, false,
     {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"},
     "d MMMM y 'р'.",
     {"{0} хв", "{0} хв", "{0} хв", "{0} хв", "{0} хв", "{0} хв"},
     {"{0} год", "{0} год", "{0} год", "{0} год", "{0} год", "{0} год"},
     {"{0} і {1}", "{0}, {1}", "{0}, {1}", "{0} і {1}"}},
    {"ar", plural_ar, true,
     {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
     "d MMMM y",
     {"{0} دقيقة", "دقيقة", "دقيقتان", "{0} دقائق", "{0} دقيقة", "{0} دقيقة"},
     {"{0} ساعة", "ساعة", "ساعتان", "{0} ساعات", "{0} ساعة", "{0} ساعة"},
     {"{0} و{1}", "{0} و{1}", "{0} و{1}", "{0} و{1}"}},
    {"he", plural_he, false,
     {"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"},
     "d בMMMM y",
     {"{0} דק׳", "דקה", "שתי דק׳", "{0} דק׳", "{0} דק׳", "{0} דק׳"},
     {"{0} שע׳", "שעה", "שעתיים", "{0} שע׳", "{0} שע׳", "{0} שע׳"},
     {"{0} ו{1}", "{0}, {1}", "{0}, {1}", "{0} ו{1}"}},
    {"zh", plural_zh, false,
     {"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"},
     "y年M月d日",
     {"{0}分钟", "{0}分钟", "{0}分钟", "{0}分钟", "{0}分钟", "{0}分钟"},
     {"{0}小时", "{0}小时", "{0}小时", "{0}小时", "{0}小时", "{0}小时"},
     {"{0}和{1}", "{0}、{1}", "{0}、{1}", "{0}和{1}"}},
    {"zh-Hant", plural_zh_hant, false,
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     "y年M月d日",
     {"{0} 分鐘", "{0} 分鐘", "{0} 分鐘", "{0} 分鐘", "{0} 分鐘", "{0} 分鐘"},
     {"{0} 小時", "{0} 小時", "{0} 小時", "{0} 小時", "{0} 小時", "{0} 小時"},
     {"{0}和{1}", "{0}、{1}", "{0}、{1}", "{0}和{1}"}},
    {"ja", plural_ja, false,
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     "y年M月d日",
     {"{0} 分", "{0} 分", "{0} 分", "{0} 分", "{0} 分", "{0} 分"},
     {"{0} 時間", "{0} 時間", "{0} 時間", "{0} 時間", "{0} 時間", "{0} 時間"},
     {"{0}、{1}", "{0}、{1}", "{0}、{1}", "{0}、{1}"}},
    {"hi", plural_hi, false,
     {"जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्तूबर", "नवंबर", "दिसंबर"},
     "d MMMM y",
     {"{0} मि॰", "{0} मि॰", "{0} मि॰", "{0} मि॰", "{0} मि॰", "{0} मि॰"},
     {"{0} घं॰", "{0} घं॰", "{0} घं॰", "{0} घं॰", "{0} घं॰", "{0} घं॰"},
     {"{0} और {1}", "{0}, {1}", "{0}, {1}", "{0}, और {1}"}},
};
// clang-format on

}  // namespace

std::span<const CldrRow> cldr_table() noexcept {
  return rows;
}

}  // namespace sheaf
