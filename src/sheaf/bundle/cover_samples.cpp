#include "sheaf/bundle/cover_samples.hpp"

#include <cmath>
#include <utility>

#include "sheaf/adapt/drawing.hpp"
#include "sheaf/adapt/jpeg.hpp"
#include "sheaf/illustrate/content_bytes.hpp"

namespace sheaf {
namespace {

const std::string opening =
    "The sea rose twice that day, and the ferrymen moved their boats to the upper quay before the bell had rung. "
    "Nobody "
    "in the town remembered such a spring tide, and the old people said that it was the moon. By noon the square stood "
    "under water, and the baker sold his loaves from the window of the first floor. Children rowed to school. When the "
    "water went, it left a line on every wall, and somebody painted the year beside it. The harbour master keeps a "
    "book "
    "in which each flood has a page, with the height of the water and the names of those who measured it. ";

std::vector<CoverStory> english_stories() {
  std::vector<CoverStory> stories = {{"The year the sea came to the square", "Ada Example", opening},
                                     {"What a lighthouse keeper writes down", "Ben Example", opening},
                                     {"Salt, and who pays for it", "Cora Example", opening},
                                     {"A map of the coast before there were maps", "Dan Example", opening},
                                     {"Eels", "Eve Example", opening},
                                     {"How the ferry got its second deck", "Fay Example", opening},
                                     {"Four winters on the outer island", "Gus Example", opening},
                                     {"The bell that nobody has heard", "Hal Example", opening}};
  return stories;
}

CoverText text_of(std::string title, std::string language, std::string creator, std::string date, std::string count) {
  return {.title = std::move(title),
          .creator = std::move(creator),
          .date = std::move(date),
          .count = std::move(count),
          .language = std::move(language)};
}

CoverSample english() {
  CoverText text = text_of("Coast and River", "en", "Ada Example", "31 May 2024", "12 articles");
  text.subtitle = "Clippings of one year";
  text.stories = english_stories();
  return {"english", std::move(text)};
}

CoverSample volume() {
  CoverText text = text_of("Harbour Reader", "en", "Ada Example and Ben Example", "31 May 2024", "12 articles");
  text.series = "Harbour Reader";
  text.number = "3";
  text.stories = english_stories();
  return {"volume", std::move(text)};
}

CoverSample arabic() {
  CoverText text = text_of("حكايات البحر والنهر", "ar", "ليلى مثال", "31 مايو 2024", "12 مقالًا");
  text.subtitle = "قصاصات سنة واحدة";
  text.stories = {{"السنة التي جاء فيها البحر إلى الساحة", "ليلى مثال",
                   "ارتفع البحر مرتين في ذلك اليوم، ونقل أصحاب القوارب مراكبهم إلى الرصيف الأعلى قبل أن يدق الجرس. لم "
                   "يتذكر أحد في المدينة مدًا كهذا، وقال الشيوخ إنه القمر."},
                  {"ما يدونه حارس المنارة", "سامي مثال",
                   "يحتفظ مدير الميناء بكتاب لكل فيضان فيه صفحة، وفيها ارتفاع الماء وأسماء من قاسوه."},
                  {"الملح ومن يدفع ثمنه", "ندى مثال",
                   "عند الظهر كانت الساحة تحت الماء، وباع الخباز أرغفته من نافذة الطابق الأول."}};
  return {"arabic", std::move(text)};
}

CoverSample chinese() {
  CoverText text = text_of("海岸与河流的故事", "zh", "张例", "2024年5月31日", "12篇文章");
  text.subtitle = "一年的剪报";
  text.stories = {
      {"大海来到广场的那一年", "张例",
       "那一天海水涨了两次，渡船的船夫们在钟声响起之前就把船移到了上面的码头。镇上没有人记得这样的大潮，老人们说那是月"
       "亮的缘故。"},
      {"灯塔看守人记下了什么", "李例", "港务长有一本册子，每一次洪水都有一页，写着水的高度和测量者的名字。"},
      {"盐，以及谁来付钱", "王例", "中午时分，广场已在水下，面包师从二楼的窗户卖他的面包。孩子们划船去上学。"}};
  return {"chinese", std::move(text)};
}

CoverSample hindi() {
  CoverText text = text_of("समुद्र और नदी की कहानियाँ", "hi", "मीरा उदाहरण", "31 मई 2024", "12 लेख");
  text.subtitle = "एक वर्ष की कतरनें";
  text.stories = {
      {"वह साल जब समुद्र चौक तक आया", "मीरा उदाहरण",
       "उस दिन समुद्र दो बार चढ़ा, और घंटी बजने से पहले ही माझियों ने अपनी नावें ऊपर के घाट पर पहुँचा दीं। शहर में किसी को ऐसा ज्वार याद "
       "नहीं था।"},
      {"प्रकाशस्तंभ का रखवाला क्या लिखता है", "रवि उदाहरण", "बंदरगाह के अधिकारी के पास एक किताब है जिसमें हर बाढ़ का एक पन्ना है।"}};
  return {"hindi", std::move(text)};
}

CoverSample hebrew() {
  CoverText text = text_of("סיפורי החוף והנהר", "he", "נועה דוגמה", "31 במאי 2024", "12 מאמרים");
  text.subtitle = "גזירים של שנה אחת";
  text.stories = {
      {"השנה שבה הים הגיע לכיכר", "נועה דוגמה",
       "הים עלה פעמיים באותו יום, ובעלי המעבורות העבירו את סירותיהם לרציף העליון לפני שצלצל הפעמון. איש בעיר לא זכר "
       "גאות כזאת."},
      {"מה רושם שומר המגדלור", "אורי דוגמה", "למנהל הנמל יש ספר ובו עמוד לכל שיטפון, עם גובה המים ושמות המודדים."}};
  return {"hebrew", std::move(text)};
}

CoverSample thai() {
  CoverText text = text_of("เรื่องเล่าจากชายฝั่งและแม่น้ำ", "th", "มาลี ตัวอย่าง", "31 พฤษภาคม 2024", "12 บทความ");
  text.stories = {
      {"ปีที่ทะเลมาถึงจัตุรัส", "มาลี ตัวอย่าง", "วันนั้นน้ำทะเลขึ้นสองครั้ง คนเรือย้ายเรือไปที่ท่าบนก่อนระฆังจะดัง ไม่มีใครในเมืองจำน้ำขึ้นเช่นนี้ได้"}};
  return {"thai", std::move(text)};
}

CoverSample emoji() {
  CoverText text = text_of("Sea 😀 ☀ Sun", "en", "Ada Example", "31 May 2024", "12 articles");
  text.stories = english_stories();
  return {"emoji", std::move(text)};
}

CoverSample short_title() {
  CoverText text = text_of("Eel", "en", "Eve Example", "", "");
  text.stories = {{"Eel", "Eve Example", opening + opening + opening}};
  return {"short", std::move(text)};
}

CoverSample long_title() {
  CoverText text = text_of(
      "A short and not at all complete history of the harbours, lighthouses, ferries and salt works of the northern "
      "coast, "
      "told by those who built them, and of the tides that took them away again",
      "en", "Ada Example, Ben Example, Cora Example and Dan Example", "31 May 2024", "148 articles");
  text.stories = english_stories();
  return {"long", std::move(text)};
}

CoverSample untitled() {
  CoverText text = text_of("", "en", "", "31 May 2024", "12 articles");
  text.stories = english_stories();
  return {"untitled", std::move(text)};
}

/// What a landscape is drawn in, from the sky to what is near.
struct Scene {
  Colour sky{};
  Colour sun{};
  Colour ridges[3]{};
  double at = 0;  ///< of the sun, and where the ridges begin to swing
};

constexpr Scene scenes[] = {
    {{236, 190, 140}, {250, 232, 190}, {{178, 112, 98}, {112, 66, 84}, {50, 34, 58}}, 0.30},
    {{168, 202, 214}, {244, 246, 238}, {{108, 154, 168}, {58, 104, 122}, {24, 52, 68}}, 0.65},
    {{222, 222, 186}, {248, 244, 214}, {{156, 178, 120}, {94, 128, 86}, {42, 70, 56}}, 0.45},
    {{72, 84, 124}, {236, 230, 204}, {{56, 64, 104}, {40, 44, 80}, {22, 24, 50}}, 0.75},
    {{244, 214, 190}, {232, 120, 84}, {{206, 148, 124}, {150, 98, 96}, {88, 58, 70}}, 0.55},
    {{206, 222, 228}, {250, 240, 200}, {{214, 190, 150}, {176, 142, 100}, {110, 84, 62}}, 0.25},
};

Pixels landscape(const Scene& scene) {
  constexpr int width = 1200;
  constexpr int height = 900;
  Drawing drawing(width, height, scene.sky);
  drawing.disc({width * scene.at, 330}, 110, scene.sun);
  for (int layer = 0; layer < 3; ++layer) {
    std::vector<Point> ridge = {{0, height}};
    for (int x = 0; x <= width; x += 8) {
      const double at = x / 90.0 + 11 * scene.at + 2.1 * layer;
      const double swing = 46 * std::sin(at / (1.6 + layer)) + 22 * std::sin(1.7 * at) + 6 * std::sin(6.1 * at);
      ridge.push_back({static_cast<double>(x), 430.0 + 140 * layer + swing});
    }
    ridge.push_back({width, height});
    drawing.polygon(ridge, scene.ridges[layer]);
  }
  return drawing.take_pixels();
}

}  // namespace

std::vector<CoverSample> cover_samples() {
  return {english(), volume(), arabic(),      chinese(),    hindi(),   hebrew(),
          thai(),    emoji(),  short_title(), long_title(), untitled()};
}

std::vector<Image> cover_sample_pictures(const std::shared_ptr<Spool>& spool) {
  std::vector<Image> images;
  for (const Scene& scene : scenes) {
    const Pixels pixels = landscape(scene);
    images.push_back({.type = MediaType::jpeg,
                      .width = pixels.width,
                      .height = pixels.height,
                      .name = "sample.jpg",
                      .content = spooled_content(encode_jpeg(pixels, 92), *spool)});
  }
  return images;
}

}  // namespace sheaf
