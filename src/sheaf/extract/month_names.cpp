#include "sheaf/extract/month_names.hpp"

#include <unordered_map>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

// One line a language group, names parted by '|'. Forms that stand beside a day (genitives), full names, and the
// short forms that are printed. A name that two languages give to different months is left to the one with more
// readers ("listopada": Polish November, not Croatian October).
constexpr std::string_view months[12] = {
    // January
    "|january|jan|januar|jänner|jän|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|januára|januarja|ianuarie|ian|"
    "stycznia|styczeń|sty|ledna|leden|led|siječnja|siječanj|січня|січень|січ|января|январь|янв|януари|јануар|gener|"
    "ocak|oca|tammikuuta|tammikuu|tammik|január|jaanuar|sausio|ιανουαρίου|ιανουάριος|ιαν|يناير|كانون الثاني|جانفي|"
    "ינואר|בינואר|जनवरी|জানুয়ারি|जन|"
    "มกราคม|ม.ค|جنوری|ژانویه|",
    // February
    "|february|feb|februar|feber|février|fevrier|févr|fév|febrero|febbraio|fevereiro|fev|februari|februára|februarja|"
    "februarie|lutego|luty|lut|února|únor|úno|veljače|veljača|лютого|лютий|лют|февраля|февраль|фев|февр|февруари|"
    "фебруар|febrer|şubat|şub|helmikuuta|helmikuu|helmik|február|febr|veebruar|vasario|φεβρουαρίου|φεβρουάριος|φεβ|"
    "فبراير|شباط|فيفري|פברואר|בפברואר|फ़रवरी|फरवरी|ফেব্রুয়ারি|"
    "กุมภาพันธ์|ก.พ|فروری|فوریه|",
    // March
    "|march|mar|märz|mär|mrz|mars|marzo|março|marco|maart|mrt|marts|marca|martie|marzec|března|březen|bře|ožujka|"
    "ožujak|березня|березень|бер|марта|март|мар|març|mart|maaliskuuta|maaliskuu|maalisk|március|márc|märts|kovo|"
    "μαρτίου|μάρτιος|μαρ|مارس|آذار|מרץ|מרס|במרץ|במרס|मार्च|মার্চ|maret|"
    "มีนาคม|มี.ค|مارچ|",
    // April
    "|april|apr|avril|avr|abril|abr|aprile|apríla|aprila|aprilie|kwietnia|kwiecień|kwi|dubna|duben|dub|travnja|travanj|"
    "квітня|квітень|кві|апреля|апрель|апр|април|nisan|nis|huhtikuuta|huhtikuu|huhtik|április|ápr|aprill|balandžio|"
    "απριλίου|απρίλιος|απρ|أبريل|إبريل|ابريل|نيسان|أفريل|אפריל|באפריל|अप्रैल|এপ্রিল|d'abril|d’abril|"
    "เมษายน|เม.ย|اپریل|آوریل|",
    // May
    "|may|mai|mayo|maggio|mag|maio|mei|maj|mája|maja|května|květen|kvě|svibnja|svibanj|травня|травень|тра|мая|май|мај|"
    "maig|mayıs|toukokuuta|toukokuu|toukok|május|máj|gegužės|μαΐου|μάιος|μαϊου|μαΐ|مايو|أيار|ماي|מאי|במאי|मई|মে|"
    "พฤษภาคม|พ.ค|مئی|",
    // June
    "|june|jun|juni|juin|junio|giugno|giu|junho|júna|junija|iunie|iun|czerwca|czerwiec|cze|června|červen|čvn|lipnja|"
    "lipanj|червня|червень|чер|июня|июнь|июн|юни|јун|juny|haziran|haz|kesäkuuta|kesäkuu|kesäk|június|jún|juuni|"
    "birželio|ιουνίου|ιούνιος|ιουν|يونيو|حزيران|جوان|יוני|ביוני|जून|জুন|"
    "มิถุนายน|มิ.ย|جون|ژوئن|",
    // July
    "|july|jul|juli|juillet|juil|julio|luglio|lug|julho|júla|julija|iulie|iul|lipca|lipiec|lip|července|červenec|čvc|"
    "srpnja|srpanj|липня|липень|лип|июля|июль|июл|юли|јул|juliol|temmuz|tem|heinäkuuta|heinäkuu|heinäk|július|júl|"
    "juuli|liepos|ιουλίου|ιούλιος|ιουλ|يوليو|تموز|جويلية|יולי|ביולי|जुलाई|জুলাই|"
    "กรกฎาคม|ก.ค|جولائی|ژوئیه|",
    // August
    "|august|aug|août|aout|agosto|ago|augustus|augusti|augusta|avgusta|sierpnia|sierpień|sie|srpna|srpen|srp|kolovoza|"
    "kolovoz|серпня|серпень|сер|августа|август|авг|agost|d'agost|d’agost|ağustos|ağu|elokuuta|elokuu|elok|augusztus|"
    "rugpjūčio|αυγούστου|αύγουστος|αυγ|أغسطس|آب|أوت|אוגוסט|באוגוסט|अगस्त|আগস্ট|agustus|agt|"
    "สิงหาคม|ส.ค|اگست|",
    // September
    "|september|sep|sept|septembre|septiembre|setiembre|settembre|set|setembro|septembra|septembrie|września|wrzesień|"
    "wrz|září|zář|rujna|rujan|вересня|вересень|вер|сентября|сентябрь|сен|сент|септември|септембар|setembre|eylül|eyl|"
    "syyskuuta|syyskuu|syysk|szeptember|szept|rugsėjo|σεπτεμβρίου|σεπτέμβριος|σεπ|سبتمبر|أيلول|ספטמבר|בספטמבר|सितंबर|"
    "सितम्बर|সেপ্টেম্বর|"
    "กันยายน|ก.ย|ستمبر|سپتامبر|",
    // October
    "|october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|októbra|oktobra|octombrie|października|"
    "październik|paź|října|říjen|říj|жовтня|жовтень|жов|октября|октябрь|окт|октомври|октобар|d'octubre|d’octubre|ekim|"
    "eki|lokakuuta|lokakuu|lokak|október|oktoober|spalio|οκτωβρίου|οκτώβριος|οκτ|أكتوبر|اكتوبر|تشرين الأول|אוקטובר|"
    "באוקטובר|अक्टूबर|अक्तूबर|অক্টোবর|"
    "ตุลาคม|ต.ค|اکتوبر|اکتبر|",
    // November
    "|november|nov|novembre|noviembre|novembro|novembra|noiembrie|noi|listopada|listopadu|listopad|lis|studenoga|"
    "studeni|"
    "листопада|листопад|лис|ноября|ноябрь|ноя|нояб|ноември|новембар|kasım|kas|marraskuuta|marraskuu|marrask|"
    "lapkričio|νοεμβρίου|νοέμβριος|νοε|نوفمبر|تشرين الثاني|נובמבר|בנובמבר|नवंबर|नवम्बर|নভেম্বর|nopember|"
    "พฤศจิกายน|พ.ย|نومبر|نوامبر|",
    // December
    "|december|dec|dezember|dez|décembre|decembre|déc|diciembre|dic|dicembre|dezembro|decembra|decembrie|grudnia|"
    "grudzień|gru|prosince|prosinec|pro|prosinca|prosinac|грудня|грудень|гру|декабря|декабрь|дек|декември|децембар|"
    "desember|des|desembre|aralık|ara|joulukuuta|joulukuu|jouluk|detsember|gruodžio|δεκεμβρίου|δεκέμβριος|δεκ|ديسمبر|"
    "كانون الأول|דצמבר|בדצמבר|दिसंबर|दिसम्बर|ডিসেম্বর|"
    "ธันวาคม|ธ.ค|دسمبر|دسامبر|",
};

/// By name: every word near a date is asked for. Of a name that stands twice, the first counts.
std::unordered_map<std::string_view, int> make_numbers() {
  std::unordered_map<std::string_view, int> numbers;
  for (int month = 0; month < 12; ++month) {
    for (const std::string_view name : split(months[month], '|')) {
      if (name.size() >= 3) numbers.try_emplace(name, month + 1);
    }
  }
  return numbers;
}

}  // namespace

int month_of(std::string_view folded) {
  static const std::unordered_map<std::string_view, int> numbers = make_numbers();
  const auto found = numbers.find(folded);
  return found == numbers.end() ? 0 : found->second;
}

}  // namespace sheaf
