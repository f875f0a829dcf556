#include "sheaf/extract/text_furniture.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"

namespace sheaf {
namespace {

/// Whole lines, folded, without counts and marks at either end. Only words that no article has as a line of its own;
/// "News", "Video" or "Music" may be headings.
// clang-format off
constexpr std::string_view whole_lines[] = {
    // frame
    "top of page", "bottom of page", "back to top", "to top", "skip to content", "skip to main content",
    "skip to main", "skip to navigation", "skip to footer", "menu", "menusections", "log in", "sign in", "sign up",
    "register", "subscribe", "subscribe now", "donate", "close", "toggle navigation", "show more", "load more",
    "view all", "see all", "search this site", "next", "previous", "prev", "next article", "previous article", "next post", "previous post", "comments are closed", "copy link urlcopied", "newsletter",
    "newsletters", "site index", "advertisement", "advertisements", "advert", "ad", "sponsored", "sponsored content",
    "sponsored links", "story continues below advertisement", "article continues below",
    "article continues below advertisement", "continue reading the main story", "continue reading", "supported by",
    "play", "pause", "mute", "replay", "play video", "now watching", "buy now", "loading", "share this page",
    "accept cookies", "cookie settings", "terms of use", "terms of service", "terms and conditions", "privacy policy",
    "privacy notice", "cookie policy", "contact us", "about us", "all rights reserved", "impressum", "datenschutz",
    "do not sell my personal information", "mentions légales", "aviso legal", "política de privacidad",
    // sharing
    "share", "shares", "share this", "share this article", "share this story", "share this post", "share this entry",
    "share article", "share story", "share on", "sharing is caring", "like this", "tweet", "tweet this", "retweet",
    "pin", "pin it", "email", "e-mail", "email this", "email article", "print", "print article", "print this",
    "copy link", "copy this link", "link copied", "save", "save article", "save story", "bookmark", "facebook",
    "twitter", "linkedin", "whatsapp", "pinterest", "reddit", "flipboard", "telegram", "tumblr", "pocket",
    "messenger", "instagram", "buffer", "google+", "stumbleupon", "digg", "mix", "vk", "threads", "bluesky",
    "mastodon", "x", "share all sharing options", "share tweet submit", "share tweet", "share save",
    "give this article", "listen to this article", "gift article", "follow", "follow us", "following", "comment",
    "post comment", "add comment", "leave a comment", "view comments", "hide comments", "show comments", "read more",
    "read on", "learn more", "more info", "terms of service privacy notice", "read more about sharing",
    "these are external links and will open in a new window", "image", "view photo", "view photos", "view gallery",
    "open image modal", "hide caption", "toggle caption", "enlarge this image", "click to enlarge", "fullscreen",
    "view fullscreen", "open in gallery viewer", "photo", "view image", "view this image",
    // German
    "seitenanfang", "nach oben", "zum inhalt springen", "zum inhalt", "zur navigation", "teilen", "artikel teilen",
    "drucken", "merken", "artikel merken", "versenden", "anzeige", "werbung", "anmelden", "abonnieren", "mehr lesen",
    "weiterlesen", "kommentieren", "kommentare anzeigen", "seite drucken", "artikel drucken", "vorlesen", "schließen",
    // French
    "haut de page", "aller au contenu", "aller au contenu principal", "partager", "partager l'article", "publicité",
    "imprimer", "s'abonner", "se connecter", "envoyer par e-mail", "lire plus tard", "commenter", "réagir", "fermer",
    // Spanish
    "ir al contenido", "saltar al contenido", "ir arriba", "compartir", "publicidad", "imprimir", "suscríbete",
    "suscribirse", "iniciar sesión", "comentar", "enviar por correo", "cerrar",
    // Italian
    "vai al contenuto", "torna su", "condividi", "pubblicità", "stampa", "abbonati", "accedi", "commenta", "chiudi",
    // Portuguese
    "pular para o conteúdo", "saltar para o conteúdo", "ir para o topo", "compartilhar", "partilhar", "publicidade",
    "assine", "comentar", "fechar",
    // Dutch
    "ga naar inhoud", "naar boven", "delen", "advertentie", "afdrukken", "abonneren", "inloggen", "sluiten",
    // Polish, Czech
    "przejdź do treści", "do góry", "udostępnij", "reklama", "drukuj", "zaloguj się", "skomentuj", "zamknij",
    "přejít k obsahu", "sdílet", "vytisknout", "inzerce",
    // Scandinavian, Finnish
    "dela", "dela artikeln", "annons", "skriv ut", "logga in", "del", "del artikel", "annonce", "annonse", "udskriv",
    "jaa", "mainos", "tulosta",
    // Russian, Ukrainian
    "наверх", "перейти к содержанию", "поделиться", "реклама", "печать", "распечатать", "подписаться", "войти",
    "комментировать", "поділитися", "нагору", "друк", "підписатися",
    // Turkish, Indonesian, Vietnamese
    "paylaş", "reklam", "yazdır", "abone ol", "bagikan", "iklan", "cetak", "chia sẻ", "quảng cáo",
    // Arabic, Hebrew, Hindi
    "مشاركة", "شارك", "إعلان", "طباعة", "اشترك", "שתף", "שיתוף", "פרסומת", "הדפסה", "साझा करें", "शेयर करें",
    "विज्ञापन",
    // Chinese, Japanese, Korean
    "返回顶部", "回到顶部", "分享", "广告", "廣告", "打印", "列印", "收藏", "字号", "登录", "注册", "ページトップへ", "シェア", "シェアする", "ツイート", "広告",
    "印刷", "공유", "공유하기", "광고", "인쇄", "맨위로",
};
// clang-format on

/// Beginnings of lines that are no longer than so many words.
struct LineStart {
  std::string_view words;
  std::size_t most_words;
};

// clang-format off
constexpr LineStart line_starts[] = {
    {"share on ", 4}, {"share this ", 6}, {"share via ", 4}, {"share to ", 4}, {"share with ", 5}, {"share: ", 10},
    {"tweet this", 4}, {"email this", 10}, {"pin this", 4}, {"print this", 5}, {"click to ", 14},
    {"click here to ", 16}, {"sign up for ", 25}, {"sign up to ", 25}, {"subscribe to ", 25}, {"follow us ", 14},
    {"follow @", 6}, {"get the latest ", 25}, {"get breaking news", 25}, {"enter your email", 20},
    {"by signing up", 40}, {"read more:", 25}, {"read more about ", 8}, {"read also:", 25}, {"also read:", 25},
    {"related:", 25}, {"see more:", 25}, {"don't miss:", 25}, {"more:", 25}, {"continue reading ", 10},
    {"skip to ", 5}, {"advertisement ", 8}, {"story continues below", 8}, {"this post may contain affiliate", 40},
    {"image 1 of", 5}, {"post comment", 6}, {"view comments", 5}, {"view all ", 6}, {"show all ", 6},
    {"we use cookies", 60}, {"this site uses cookies", 60}, {"this website uses cookies", 60},
    {"wir verwenden cookies", 60}, {"download the app", 8}, {"thank you for subscribing", 25},
    {"next video starts", 10}, {"thanks for reading", 8}, {"a version of this article appears in print", 60}, {"your email address will not be published", 20},
    {"tags:", 30}, {"related tags:", 30}, {"filed under", 20}, {"filed to:", 20}, {"topics:", 20}, {"subjects:", 20}, {"posted in:", 20},
    {"categories:", 20}, {"schlagwörter:", 30}, {"mots-clés", 30}, {"etiquetas:", 30}, {"теги:", 30}, {"标签：", 10},
    {"lire aussi", 25}, {"à lire aussi", 25},
    {"lesen sie auch", 25}, {"lesen sie mehr", 25}, {"mehr zum thema:", 25}, {"lee también", 25}, {"leggi anche", 25},
    {"leia também", 25}, {"leia mais", 25}, {"lees ook", 25}, {"czytaj także", 25}, {"czytaj też", 25},
    {"читайте также", 25}, {"читайте також", 25}, {"اقرأ أيضا", 25}, {"اقرأ أيضًا", 25}, {"责任编辑", 3}, {"[责任编辑", 3},
    {"相关阅读", 20}, {"延伸阅读", 20}, {"あわせて読みたい", 20},
};

constexpr std::string_view foot_lines[] = {
    "related", "related articles", "related stories", "related posts", "related topics", "related content",
    "related news", "related coverage", "related links", "related reading", "related video", "related videos",
    "more from", "more stories", "more news", "more on this", "more on this story", "more on this topic",
    "more like this", "read next", "up next", "recommended", "recommended for you", "recommended stories",
    "recommended reading", "you may also like", "you might also like", "you may like", "most read", "most popular",
    "most viewed", "most shared", "popular", "popular posts", "trending", "trending now", "trending stories",
    "top stories", "latest news", "latest stories", "editors' picks", "editor's picks", "comments", "leave a reply",
    "join the conversation", "around the web", "from the web", "on our radar", "don't miss", "share your thoughts",
    "topics", "more in this section", "recent posts", "promoted stories", "sponsored stories", "ähnliche artikel",
    "mehr zum thema", "verwandte artikel", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "meistgelesen", "kommentare", "sur le même sujet", "articles liés", "vous aimerez aussi", "à lire aussi",
    "les plus lus", "commentaires", "noticias relacionadas", "artículos relacionados", "te puede interesar",
    "lo más leído", "comentarios", "articoli correlati", "potrebbe interessarti", "commenti", "notícias relacionadas",
    "artigos relacionados", "veja também", "mais lidas", "comentários", "lees ook", "gerelateerde artikelen",
    "meest gelezen", "reacties", "podobne artykuły", "zobacz także", "najczęściej czytane", "komentarze",
    "читайте также", "похожие статьи", "комментарии", "читайте також", "коментарі", "اقرأ أيضا", "مواضيع ذات صلة",
    "تعليقات", "כתבות נוספות", "תגובות", "相关阅读", "相关新闻", "相關新聞", "热门新闻", "评论", "留言", "関連記事", "関連ニュース", "コメント", "관련기사",
    "관련 기사", "댓글",
};

constexpr std::string_view frame_lines[] = {
    "top of page", "skip to content", "skip to main content", "skip to main", "skip to navigation", "seitenanfang",
    "zum inhalt springen", "haut de page", "aller au contenu", "aller au contenu principal", "ir al contenido",
    "saltar al contenido", "vai al contenuto", "pular para o conteúdo", "ga naar inhoud", "przejdź do treści",
    "перейти к содержанию", "اذهب إلى المحتوى", "跳到内容", "跳至内容", "コンテンツへスキップ", "본문 바로가기",
};

constexpr std::string_view picture_marks[] = {
    "photo", "image", "picture", "view photo", "view image", "view photos", "view fullscreen", "open image modal",
    "enlarge this image", "click to enlarge", "open in gallery viewer", "view this image", "foto", "bild", "imagen", "immagine",
    "fotografia", "fotografía", "фото", "图片", "圖片", "写真", "画像", "사진", "صورة", "תמונה",
};

constexpr std::string_view disclaimers[] = {
    "disclaimer", "disclosure:", "editor's note", "editor’s note", "editors' note", "editors’ note", "correction:",
    "clarification:", "the views expressed", "the opinions expressed", "views expressed in this",
    "opinions expressed in this", "this article was originally published", "this story was originally published",
    "this post was originally published", "this article originally appeared", "this story originally appeared",
    "this story was first ", "this article was first ", "this essay was first ", "this post first appeared",
    "this article first appeared", "this story first appeared", "this article has been updated", "this story has been updated", "this article has been corrected",
    "this story has been corrected", "this article was amended", "a previous version of this",
    "an earlier version of this", "haftungsausschluss", "hinweis der redaktion", "anmerkung der redaktion",
    "anm. d. red", "transparenzhinweis", "note de la rédaction", "avertissement :", "nota del editor",
    "nota de la redacción", "aviso legal", "nota della redazione", "nota da redação", "noot van de redactie",
    "od redakcji:", "от редакции", "від редакції", "ملاحظة المحرر", "إخلاء مسؤولية", "הערת העורך", "免责声明", "免責聲明",
    "编者按", "編者按", "編集部注", "편집자 주",
};
// clang-format on

/// A line as the tables have it: folded, without counts, brackets and marks at its ends ("12 Shares", "Share:").
std::string bare_line(std::string_view line) {
  for (const std::string_view arrow : {"›", "»", "▾", "▼", "→", "…"}) {
    if (line.ends_with(arrow)) line = trim(line.substr(0, line.size() - arrow.size()));
  }
  std::string folded = fold_case(line);
  constexpr std::string_view marks = " 0123456789.,:;!?()[]|+>»«›‹…•·-–—#*\"";
  const std::size_t begin = folded.find_first_not_of(marks);
  if (begin == std::string::npos) return {};
  const std::size_t end = folded.find_last_not_of(" 0123456789.,:;!?()[]|>-#*\"");
  std::string bare = folded.substr(begin, end - begin + 1);
  for (std::size_t at = bare.find("’"); at != std::string::npos; at = bare.find("’")) bare.replace(at, 3, "'");
  return bare;
}

/// "Image 3 of 9", "3 of 9 photos".
bool is_gallery_count(std::string_view line) {
  const auto words = split_words(line);
  if (words.size() < 4 || words.size() > 6 || words[2] != "of") return false;
  return starts_with_nocase(line, "image ") || starts_with_nocase(line, "photo ") || starts_with_nocase(line, "slide ");
}

}  // namespace

std::string_view furniture_reason(std::string_view line) {
  if (line.size() > 400) return {};
  const std::size_t words = split_words(line).size();
  if (words <= 10) {
    const std::string bare = bare_line(line);
    if (!bare.empty() && is_one_of(std::string_view(bare), whole_lines)) return "page frame";
    if (is_gallery_count(line)) return "place in a gallery";
    if (contains_nocase(line, "writethru")) return "a wire service's slug";
    if (contains_nocase(line, "opens in new window") || contains_nocase(line, "opens in a new window"))
      return "sharing";
  }
  std::string folded;
  for (const LineStart& start : line_starts) {
    if (words > start.most_words) continue;
    if (folded.empty()) folded = fold_case(line);
    if (std::string_view(folded).starts_with(start.words)) return "an invitation";
  }
  return {};
}

bool starts_page_foot(std::string_view line) {
  if (line.size() > 120 || split_words(line).size() > 6) return false;
  return is_one_of(std::string_view(bare_line(line)), foot_lines);
}

bool starts_page_frame(std::string_view line) {
  return line.size() <= 120 && is_one_of(std::string_view(bare_line(line)), frame_lines);
}

bool is_picture_mark(std::string_view line) {
  return line.size() <= 60 && is_one_of(std::string_view(bare_line(line)), picture_marks);
}

bool is_rights_line(std::string_view line) {
  if (line.size() > 300 || split_words(line).size() > 35) return false;
  return line.starts_with("©") || starts_with_nocase(line, "copyright ©") ||
         starts_with_nocase(line, "copyright (c)") || starts_with_nocase(line, "(c) copyright") ||
         starts_with_nocase(line, "copyright 20") || starts_with_nocase(line, "copyright 19");
}

bool is_disclaimer(std::string_view paragraph) {
  if (paragraph.size() > 1500) return false;
  const std::string folded = fold_case(paragraph.substr(0, 200));
  const std::size_t begin = std::min(folded.find_first_not_of("([*_ "), folded.size());
  const std::string_view text = std::string_view(folded).substr(begin);
  return begins_with_any(text, disclaimers);
}

}  // namespace sheaf
