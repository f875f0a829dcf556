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

PluralForm plural_sv(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_da(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_nb(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_fi(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_cs(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if ((n >= 2 && n <= 4)) return PluralForm::few;
  return PluralForm::other;
}

PluralForm plural_sk(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if ((n >= 2 && n <= 4)) return PluralForm::few;
  return PluralForm::other;
}

PluralForm plural_hu(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_ro(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  if (n == 0 || ((n % 100 >= 2 && n % 100 <= 19))) return PluralForm::few;
  return PluralForm::other;
}

PluralForm plural_bg(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_el(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_tr(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_hr(std::int64_t n) noexcept {
  if (n % 10 == 1 && !(n % 100 == 11)) return PluralForm::one;
  if ((n % 10 >= 2 && n % 10 <= 4) && !((n % 100 >= 12 && n % 100 <= 14))) return PluralForm::few;
  return PluralForm::other;
}

PluralForm plural_sr(std::int64_t n) noexcept {
  if (n % 10 == 1 && !(n % 100 == 11)) return PluralForm::one;
  if ((n % 10 >= 2 && n % 10 <= 4) && !((n % 100 >= 12 && n % 100 <= 14))) return PluralForm::few;
  return PluralForm::other;
}

PluralForm plural_ca(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_ko(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_vi(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_id(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_th(std::int64_t) noexcept {
  return PluralForm::other;
}

PluralForm plural_fa(std::int64_t n) noexcept {
  if (n == 0 || n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_ur(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_bn(std::int64_t n) noexcept {
  if (n == 0 || n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_sw(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_ta(std::int64_t n) noexcept {
  if (n == 1) return PluralForm::one;
  return PluralForm::other;
}

PluralForm plural_sr_latn(std::int64_t n) noexcept {
  if (n % 10 == 1 && !(n % 100 == 11)) return PluralForm::one;
  if ((n % 10 >= 2 && n % 10 <= 4) && !((n % 100 >= 12 && n % 100 <= 14))) return PluralForm::few;
  return PluralForm::other;
}

// clang-format off
constexpr CldrRow rows[] = {
    {"en", plural_en,
     {U'0', ",", 1, 3},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
     "MMMM d, y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} hr", "{0} hr", "{0} hr", "{0} hr", "{0} hr", "{0} hr"},
     {"{0} and {1}", "{0}, {1}", "{0}, {1}", "{0}, and {1}"}},
    {"en-001", plural_en_001,
     {U'0', ",", 1, 3},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
     "d MMMM y",
     {"{0} mins", "{0} min", "{0} mins", "{0} mins", "{0} mins", "{0} mins"},
     {"{0} hrs", "{0} hr", "{0} hrs", "{0} hrs", "{0} hrs", "{0} hrs"},
     {"{0} and {1}", "{0}, {1}", "{0}, {1}", "{0} and {1}"}},
    {"de", plural_de,
     {U'0', ".", 1, 3},
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
     "d. MMMM y",
     {"{0} Min.", "{0} Min.", "{0} Min.", "{0} Min.", "{0} Min.", "{0} Min."},
     {"{0} Std.", "{0} Std.", "{0} Std.", "{0} Std.", "{0} Std.", "{0} Std."},
     {"{0} und {1}", "{0}, {1}", "{0}, {1}", "{0} und {1}"}},
    {"fr", plural_fr,
     {U'0', "\u202F", 1, 3},
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} et {1}", "{0}, {1}", "{0}, {1}", "{0} et {1}"}},
    {"es", plural_es,
     {U'0', ".", 2, 3},
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
     "d 'de' MMMM 'de' y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} y {1}", "{0}, {1}", "{0}, {1}", "{0} y {1}"}},
    {"it", plural_it,
     {U'0', ".", 1, 3},
     {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} e {1}", "{0}, {1}", "{0}, {1}", "{0} e {1}"}},
    {"pt", plural_pt,
     {U'0', ".", 1, 3},
     {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"},
     "d 'de' MMMM 'de' y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} e {1}", "{0}, {1}", "{0}, {1}", "{0} e {1}"}},
    {"nl", plural_nl,
     {U'0', ".", 1, 3},
     {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} uur", "{0} uur", "{0} uur", "{0} uur", "{0} uur", "{0} uur"},
     {"{0} en {1}", "{0}, {1}", "{0}, {1}", "{0} en {1}"}},
    {"pl", plural_pl,
     {U'0', "\u00A0", 2, 3},
     {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} godz.", "{0} godz.", "{0} godz.", "{0} godz.", "{0} godz.", "{0} godz."},
     {"{0} i {1}", "{0}, {1}", "{0}, {1}", "{0} i {1}"}},
    {"ru", plural_ru,
     {U'0', "\u00A0", 1, 3},
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
     "d MMMM y 'г'.",
     {"{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин"},
     {"{0} ч", "{0} ч", "{0} ч", "{0} ч", "{0} ч", "{0} ч"},
     {"{0} и {1}", "{0}, {1}", "{0}, {1}", "{0} и {1}"}},
    {"uk", plural_uk,
     {U'0', "\u00A0", 1, 3},
     {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"},
     "d MMMM y 'р'.",
     {"{0} хв", "{0} хв", "{0} хв", "{0} хв", "{0} хв", "{0} хв"},
     {"{0} год", "{0} год", "{0} год", "{0} год", "{0} год", "{0} год"},
     {"{0} і {1}", "{0}, {1}", "{0}, {1}", "{0} і {1}"}},
    {"ar", plural_ar,
     {U'\u0660', "\u066C", 1, 3},
     {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
     "d MMMM y",
     {"{0} دقيقة", "دقيقة", "دقيقتان", "{0} دقائق", "{0} دقيقة", "{0} دقيقة"},
     {"{0} ساعة", "ساعة", "ساعتان", "{0} ساعات", "{0} ساعة", "{0} ساعة"},
     {"{0} و{1}", "{0} و{1}", "{0} و{1}", "{0} و{1}"}},
    {"he", plural_he,
     {U'0', ",", 1, 3},
     {"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"},
     "d בMMMM y",
     {"{0} דק׳", "דקה", "שתי דק׳", "{0} דק׳", "{0} דק׳", "{0} דק׳"},
     {"{0} שע׳", "שעה", "שעתיים", "{0} שע׳", "{0} שע׳", "{0} שע׳"},
     {"{0} ו{1}", "{0}, {1}", "{0}, {1}", "{0} ו{1}"}},
    {"zh", plural_zh,
     {U'0', ",", 1, 3},
     {"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"},
     "y年M月d日",
     {"{0}分钟", "{0}分钟", "{0}分钟", "{0}分钟", "{0}分钟", "{0}分钟"},
     {"{0}小时", "{0}小时", "{0}小时", "{0}小时", "{0}小时", "{0}小时"},
     {"{0}和{1}", "{0}、{1}", "{0}、{1}", "{0}和{1}"}},
    {"zh-Hant", plural_zh_hant,
     {U'0', ",", 1, 3},
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     "y年M月d日",
     {"{0} 分鐘", "{0} 分鐘", "{0} 分鐘", "{0} 分鐘", "{0} 分鐘", "{0} 分鐘"},
     {"{0} 小時", "{0} 小時", "{0} 小時", "{0} 小時", "{0} 小時", "{0} 小時"},
     {"{0}和{1}", "{0}、{1}", "{0}、{1}", "{0}和{1}"}},
    {"ja", plural_ja,
     {U'0', ",", 1, 3},
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     "y年M月d日",
     {"{0} 分", "{0} 分", "{0} 分", "{0} 分", "{0} 分", "{0} 分"},
     {"{0} 時間", "{0} 時間", "{0} 時間", "{0} 時間", "{0} 時間", "{0} 時間"},
     {"{0}、{1}", "{0}、{1}", "{0}、{1}", "{0}、{1}"}},
    {"hi", plural_hi,
     {U'0', ",", 1, 2},
     {"जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्तूबर", "नवंबर", "दिसंबर"},
     "d MMMM y",
     {"{0} मि॰", "{0} मि॰", "{0} मि॰", "{0} मि॰", "{0} मि॰", "{0} मि॰"},
     {"{0} घं॰", "{0} घं॰", "{0} घं॰", "{0} घं॰", "{0} घं॰", "{0} घं॰"},
     {"{0} और {1}", "{0}, {1}", "{0}, {1}", "{0}, और {1}"}},
    {"sv", plural_sv,
     {U'0', "\u00A0", 1, 3},
     {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"},
     "d MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} tim", "{0} tim", "{0} tim", "{0} tim", "{0} tim", "{0} tim"},
     {"{0} och {1}", "{0}, {1}", "{0}, {1}", "{0} och {1}"}},
    {"da", plural_da,
     {U'0', ".", 1, 3},
     {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"},
     "d. MMMM y",
     {"{0} min.", "{0} min.", "{0} min.", "{0} min.", "{0} min.", "{0} min."},
     {"{0} t.", "{0} t.", "{0} t.", "{0} t.", "{0} t.", "{0} t."},
     {"{0} og {1}", "{0}, {1}", "{0}, {1}", "{0} og {1}"}},
    {"nb", plural_nb,
     {U'0', "\u00A0", 1, 3},
     {"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"},
     "d. MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} t", "{0} t", "{0} t", "{0} t", "{0} t", "{0} t"},
     {"{0} og {1}", "{0}, {1}", "{0}, {1}", "{0} og {1}"}},
    {"fi", plural_fi,
     {U'0', "\u00A0", 1, 3},
     {"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"},
     "d. MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} t", "{0} t", "{0} t", "{0} t", "{0} t", "{0} t"},
     {"{0} ja {1}", "{0}, {1}", "{0}, {1}", "{0} ja {1}"}},
    {"cs", plural_cs,
     {U'0', "\u00A0", 1, 3},
     {"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"},
     "d. MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} a {1}", "{0}, {1}", "{0}, {1}", "{0} a {1}"}},
    {"sk", plural_sk,
     {U'0', "\u00A0", 1, 3},
     {"januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra", "novembra", "decembra"},
     "d. MMMM y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} a {1}", "{0}, {1}", "{0}, {1}", "{0} a {1}"}},
    {"hu", plural_hu,
     {U'0', "\u00A0", 1, 3},
     {"január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december"},
     "y. MMMM d.",
     {"{0} perc", "{0} perc", "{0} perc", "{0} perc", "{0} perc", "{0} perc"},
     {"{0} óra", "{0} óra", "{0} óra", "{0} óra", "{0} óra", "{0} óra"},
     {"{0} és {1}", "{0}, {1}", "{0}, {1}", "{0} és {1}"}},
    {"ro", plural_ro,
     {U'0', ".", 1, 3},
     {"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"},
     "d MMMM y",
     {"{0} min.", "{0} min.", "{0} min.", "{0} min.", "{0} min.", "{0} min."},
     {"{0} ore", "{0} oră", "{0} ore", "{0} ore", "{0} ore", "{0} ore"},
     {"{0} și {1}", "{0}, {1}", "{0}, {1}", "{0} și {1}"}},
    {"bg", plural_bg,
     {U'0', "\u00A0", 2, 3},
     {"януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"},
     "d MMMM y 'г'.",
     {"{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин"},
     {"{0} ч", "{0} ч", "{0} ч", "{0} ч", "{0} ч", "{0} ч"},
     {"{0} и {1}", "{0}, {1}", "{0}, {1}", "{0} и {1}"}},
    {"el", plural_el,
     {U'0', ".", 1, 3},
     {"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"},
     "d MMMM y",
     {"{0} λ.", "{0} λ.", "{0} λ.", "{0} λ.", "{0} λ.", "{0} λ."},
     {"{0} ώ.", "{0} ώ.", "{0} ώ.", "{0} ώ.", "{0} ώ.", "{0} ώ."},
     {"{0} και {1}", "{0}, {1}", "{0}, {1}", "{0} και {1}"}},
    {"tr", plural_tr,
     {U'0', ".", 1, 3},
     {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"},
     "d MMMM y",
     {"{0} dk.", "{0} dk.", "{0} dk.", "{0} dk.", "{0} dk.", "{0} dk."},
     {"{0} sa.", "{0} sa.", "{0} sa.", "{0} sa.", "{0} sa.", "{0} sa."},
     {"{0} ve {1}", "{0}, {1}", "{0}, {1}", "{0} ve {1}"}},
    {"hr", plural_hr,
     {U'0', ".", 1, 3},
     {"siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "listopada", "studenoga", "prosinca"},
     "d. MMMM y.",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} i {1}", "{0}, {1}", "{0}, {1}", "{0} i {1}"}},
    {"sr", plural_sr,
     {U'0', ".", 1, 3},
     {"јануар", "фебруар", "март", "април", "мај", "јун", "јул", "август", "септембар", "октобар", "новембар", "децембар"},
     "d. MMMM y.",
     {"{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин", "{0} мин"},
     {"{0} сати", "{0} сат", "{0} сати", "{0} сата", "{0} сати", "{0} сати"},
     {"{0} и {1}", "{0}, {1}", "{0}, {1}", "{0} и {1}"}},
    {"ca", plural_ca,
     {U'0', ".", 1, 3},
     {"de gener", "de febrer", "de març", "d’abril", "de maig", "de juny", "de juliol", "d’agost", "de setembre", "d’octubre", "de novembre", "de desembre"},
     "d MMMM 'de' y",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} h", "{0} h", "{0} h", "{0} h", "{0} h", "{0} h"},
     {"{0} i {1}", "{0}, {1}", "{0}, {1}", "{0} i {1}"}},
    {"ko", plural_ko,
     {U'0', ",", 1, 3},
     {"1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"},
     "y년 M월 d일",
     {"{0}분", "{0}분", "{0}분", "{0}분", "{0}분", "{0}분"},
     {"{0}시간", "{0}시간", "{0}시간", "{0}시간", "{0}시간", "{0}시간"},
     {"{0} 및 {1}", "{0}, {1}", "{0}, {1}", "{0} 및 {1}"}},
    {"vi", plural_vi,
     {U'0', ".", 1, 3},
     {"tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"},
     "d MMMM, y",
     {"{0} phút", "{0} phút", "{0} phút", "{0} phút", "{0} phút", "{0} phút"},
     {"{0} giờ", "{0} giờ", "{0} giờ", "{0} giờ", "{0} giờ", "{0} giờ"},
     {"{0} và {1}", "{0}, {1}", "{0}, {1}", "{0} và {1}"}},
    {"id", plural_id,
     {U'0', ".", 1, 3},
     {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
     "d MMMM y",
     {"{0} mnt", "{0} mnt", "{0} mnt", "{0} mnt", "{0} mnt", "{0} mnt"},
     {"{0} j", "{0} j", "{0} j", "{0} j", "{0} j", "{0} j"},
     {"{0} dan {1}", "{0}, {1}", "{0}, {1}", "{0}, dan {1}"}},
    {"th", plural_th,
     {U'0', ",", 1, 3},
     {"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
     "d MMMM 'ค.ศ.' y",
     {"{0} นาที", "{0} นาที", "{0} นาที", "{0} นาที", "{0} นาที", "{0} นาที"},
     {"{0} ชม.", "{0} ชม.", "{0} ชม.", "{0} ชม.", "{0} ชม.", "{0} ชม."},
     {"{0}และ{1}", "{0} {1}", "{0} {1}", "{0} และ{1}"}},
    {"fa", plural_fa,
     {U'\u06F0', "\u066C", 1, 3},
     {"ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن", "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"},
     "d MMMM y",
     {"{0} دقیقه", "{0} دقیقه", "{0} دقیقه", "{0} دقیقه", "{0} دقیقه", "{0} دقیقه"},
     {"{0} ساعت", "{0} ساعت", "{0} ساعت", "{0} ساعت", "{0} ساعت", "{0} ساعت"},
     {"{0} و {1}", "{0}،‏ {1}", "{0}،‏ {1}", "{0}، و {1}"}},
    {"ur", plural_ur,
     {U'0', ",", 1, 3},
     {"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"},
     "d MMMM، y",
     {"{0} منٹ", "{0} منٹ", "{0} منٹ", "{0} منٹ", "{0} منٹ", "{0} منٹ"},
     {"{0} گھنٹے", "{0} گھنٹہ", "{0} گھنٹے", "{0} گھنٹے", "{0} گھنٹے", "{0} گھنٹے"},
     {"{0} اور {1}", "{0}، {1}", "{0}، {1}", "{0}، اور {1}"}},
    {"bn", plural_bn,
     {U'\u09E6', ",", 1, 2},
     {"জানুয়ারী", "ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"},
     "d MMMM, y",
     {"{0} মিনিট", "{0} মিনিট", "{0} মিনিট", "{0} মিনিট", "{0} মিনিট", "{0} মিনিট"},
     {"{0} ঘন্টা", "{0} ঘন্টা", "{0} ঘন্টা", "{0} ঘন্টা", "{0} ঘন্টা", "{0} ঘন্টা"},
     {"{0} এবং {1}", "{0}, {1}", "{0}, {1}", "{0} এবং {1}"}},
    {"sw", plural_sw,
     {U'0', ",", 1, 3},
     {"Januari", "Februari", "Machi", "Aprili", "Mei", "Juni", "Julai", "Agosti", "Septemba", "Oktoba", "Novemba", "Desemba"},
     "d MMMM y",
     {"dakika {0}", "dakika {0}", "dakika {0}", "dakika {0}", "dakika {0}", "dakika {0}"},
     {"saa {0}", "saa {0}", "saa {0}", "saa {0}", "saa {0}", "saa {0}"},
     {"{0} na {1}", "{0}, {1}", "{0}, {1}", "{0} na {1}"}},
    {"ta", plural_ta,
     {U'0', ",", 1, 2},
     {"ஜனவரி", "பிப்ரவரி", "மார்ச்", "ஏப்ரல்", "மே", "ஜூன்", "ஜூலை", "ஆகஸ்ட்", "செப்டம்பர்", "அக்டோபர்", "நவம்பர்", "டிசம்பர்"},
     "d MMMM, y",
     {"{0} நிமிடங்கள்", "{0} நிமிடம்", "{0} நிமிடங்கள்", "{0} நிமிடங்கள்", "{0} நிமிடங்கள்", "{0} நிமிடங்கள்"},
     {"{0} மணிநேரங்கள்", "{0} மணிநேரம்", "{0} மணிநேரங்கள்", "{0} மணிநேரங்கள்", "{0} மணிநேரங்கள்", "{0} மணிநேரங்கள்"},
     {"{0} மற்றும் {1}", "{0}, {1}", "{0}, {1}", "{0} மற்றும் {1}"}},
    {"sr-Latn", plural_sr_latn,
     {U'0', ".", 1, 3},
     {"januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar", "novembar", "decembar"},
     "d. MMMM y.",
     {"{0} min", "{0} min", "{0} min", "{0} min", "{0} min", "{0} min"},
     {"{0} sati", "{0} sat", "{0} sati", "{0} sata", "{0} sati", "{0} sati"},
     {"{0} i {1}", "{0}, {1}", "{0}, {1}", "{0} i {1}"}},
};
// clang-format on

}  // namespace

std::span<const CldrRow> cldr_table() noexcept {
  return rows;
}

}  // namespace sheaf
