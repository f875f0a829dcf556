#pragma once

#include <string_view>

namespace sheaf::credit_lists {

// The words of credits in the languages of the press, folded. A list may grow; each word must be one that prose does
// not put in the same place.
// clang-format off

/// What stands before a maker. A longer label stands before its own beginning. One that ends in a letter needs a blank
/// or a colon behind it.
inline constexpr std::string_view labels[] = {
    "фото предоставлено", "तस्वीर साभार", "फोटो क्रेडिट", "फोटो साभार", "иллюстрация:", "photograph courtesy of",
    "photo illustration by", "φωτογραφία:", "фотография:", "ілюстрація:", "photo contributed by",
    "photograph courtesy", "źródło zdjęcia:", "तस्वीर:", "images courtesy of", "images provided by",
    "photo submitted by", "photos courtesy of", "photos provided by", "contributed photo", "image courtesy of",
    "image provided by", "image supplied by", "kaynak fotoğraf:", "photo courtesy of", "photo provided by",
    "photo supplied by", "светлина:", "світлина:", "ảnh minh họa:", "crédits photo :", "illustrations by",
    "autor zdjęcia:", "crédit image :", "crédit photo :", "illustration by", "image copyright", "photo credits -",
    "screengrab from", "screenshot from", "staff photos by", "submitted photo", "courtesy photo", "crédits photo",
    "fotografía de", "illustration :", "illustrations:", "nguồn ảnh:", "photo credit -", "photographers:",
    "photographie :", "photographs by", "photography by", "picture credit", "screenshot via", "staff photo by",
    "supplied photo", "© provided by", "사진 제공=", "bildnachweis:", "crédit photo", "file photo by", "fotografie ©",
    "illustration:", "image credits", "image source,", "photo credits", "photograph by", "photographer:",
    "photographie:", "screenshot by", "videographer:", "снимка:", "снимок:", "фото из", "الصورة:", "फोटो-", "फोटो:",
    "사진 제공", "사진제공=", "composite by", "fotografía:", "illustratie:", "image credit", "image source", "infografía:",
    "photo credit", "photo source", "photographs:", "photography:", "screen grab:", "video still:", "фото —",
    "图片提供", "图片来源", "图片来自", "圖片來源", "圖片提供", "사진제공", "archivbild:", "archivfoto:", "bildquelle:", "courtesy of",
    "file photo:", "fotocredit:", "fotograf ©", "fotografie:", "fotografin:", "images from", "infografik:",
    "photograph:", "pictures by", "provided by", "screengrab:", "screenshot:", "symbolbild:", "symbolfoto:",
    "zdroj foto:", "сурет:", "фото ©", "צילום:", "تصوير ", "تصوير:", "عکس از", "artwork by", "artist:", "composite:",
    "créditos:", "fotoğraf:", "graphic by", "image from", "images via", "photo from", "picture by", "фото -",
    "ফটো:", "이미지=", "courtesy:", "crédit :", "crédito:", "crédits:", "foto door", "fotograf:", "graphics:",
    "image via", "images by", "images ©", "immagine:", "montage :", "photo via", "photos by", "photos ©",
    "pictures:", "valokuva:", "zdjęcie:", "φωτο:", "фото:", "صورة:", "供图：", "写真：", "写真＝", "图片：", "提供：", "摄影：",
    "撮影：", "撮影＝", "攝影：", "画像：", "artwork:", "billede:", "credits:", "crédit:", "foto por", "graphic:",
    "credit...", "credit…", "image by", "image ©", "imagens:", "montage:", "photo by", "photo ©", "photos -", "picture:", "사진 =", "bilder:",
    "credit:", "foto af", "foto av", "foto de", "foto di", "foto ©", "grafik:", "imagem:", "imagen:", "images:",
    "photo -", "photo :", "photos:", "pics by", "عکس:", "写真/", "写真:", "写真=", "图片/", "图片:", "提供:", "摄影/", "摄影:",
    "撮影:", "撮影=", "攝影/", "攝影:", "画像:", "사진/", "사진:", "사진=", "자료=", "beeld:", "bilde:", "chart:", "foto -", "foto :",
    "fotos:", "fotó:", "image/", "image:", "map by", "photo/", "photo:", "pic by", "still:", "ảnh:", "图源", "图｜",
    "圖：", "bild:", "foto/", "foto:", "kuva:", "kép:", "pics:", "图 /", "fot.", "map:", "pic:", "图/", "圖/", "摄/", "ⓒ",
    // Who drew it.
    "illustrationen:", "art by", "drawing by", "drawings by", "cartoon by", "collage by", "rendering by",
    "zeichnung:", "zeichnungen:", "karikatur:", "dessin:", "dessin :", "dessins:", "dessins :", "infographie:", "infographie :", "dibujo:", "dibujos:", "ilustración:",
    "ilustraciones:", "viñeta:", "caricatura:", "desenho:", "desenhos:", "ilustração:", "ilustrações:", "infográfico:",
    "disegno:", "disegni:", "illustrazione:", "illustrazioni:", "vignetta:", "infografica:", "tekening:",
    "illustraties:", "teckning:", "tegning:", "illustrasjon:", "illustrationer:", "piirros:", "kuvitus:", "rysunek:",
    "rys.:", "ilustracja:", "ilustracje:", "kresba:", "ilustrace:", "ilustrácia:", "rajz:", "illusztráció:",
    "ilustrație:", "ilustrații:", "çizim:", "illüstrasyon:", "karikatür:", "рисунок:", "иллюстрации:", "карикатура:",
    "инфографика:", "коллаж:", "малюнок:", "ілюстрації:", "інфографіка:", "колаж:", "илюстрация:", "рисунка:",
    "εικονογράφηση:", "σκίτσο:", "איור:", "איורים:", "קריקטורה:", "رسم:", "رسوم:", "كاريكاتير:", "تصویرسازی:",
    "کارتون:", "चित्रण:", "कार्टून:", "अलंकरण:", "অলংকরণ:", "ilustrasi:", "minh họa:", "插画：", "插画:", "插画/",
    "插畫：", "插畫:", "插图：", "插图:", "插圖：", "插圖:", "绘图：", "绘图:", "绘图/", "繪圖：", "繪圖:", "制图：",
    "制图:", "制图/", "漫画：", "漫画:", "漫畫：", "イラスト：", "イラスト:", "イラスト＝", "イラスト/", "作画：",
    "作画:", "그림=", "그림:", "그림/", "일러스트=", "일러스트:", "일러스트/", "삽화=", "삽화:", "그래픽=", "그래픽:",
    "그래픽/", "만평=",
    "©",
};

/// What stands before who drew a picture, right beside it. Elsewhere such a line is one of a list of facts: a record, a
/// book and an exhibition have their artist, too.
inline constexpr std::string_view artist_labels[] = {
    "artists:", "art:", "drawing:", "drawings:", "cartoon:", "collage:", "rendering:", "illustrator:",
    "illustrators:", "illustrated by", "drawn by", "painted by", "künstler:", "künstlerin:", "illustratorin:", "zeichner:", "zeichnerin:", "gemälde:", "artiste :",
    "artiste:", "illustrateur :", "illustrateur:", "illustratrice :", "illustratrice:", "dessinateur :", "dessinateur:",
    "dessinatrice :", "peinture :", "artista:", "artistas:", "ilustrador:", "ilustradora:", "dibujante:", "arte:",
    "pintura:", "illustratore:", "disegnatore:", "kunstenaar:", "tekenaar:", "konstnär:", "illustratör:", "tecknare:",
    "kunstner:", "illustratør:", "tegner:", "taiteilija:", "kuvittaja:", "piirtäjä:", "artysta:", "artystka:",
    "ilustrator:", "ilustratorka:", "rysownik:", "autor kresby:", "ilustrátor:", "ilustrátorka:", "illusztrátor:",
    "rajzoló:", "ilustratoare:", "sanatçı:", "çizer:", "художник:", "художница:", "художниця:", "иллюстратор:",
    "ілюстратор:", "καλλιτέχνης:", "σκίτσα:", "אמן:", "אמנית:", "מאייר:", "מאיירת:", "الفنان:", "الفنانة:", "بريشة",
    "رسام:", "هنرمند:", "تصویرگر:", "कलाकार:", "चित्रकार:", "শিল্পী:", "seniman:", "họa sĩ:", "画家：", "画家:",
    "绘者：", "绘者:", "繪者：", "插画师：", "插画师:", "绘师：", "画：", "画:", "絵：", "絵:",
    "画＝", "絵＝", "絵/", "イラストレーター：", "イラストレーター:", "화가=",
};

/// Words that are labels only right before a name: "Courtesy Ana Example", "Foto Ana Example".
inline constexpr std::string_view bare_labels[] = {
    "photo courtesy", "photos courtesy", "image courtesy", "images courtesy", "courtesy", "photo", "photos",
    "image", "picture", "photograph", "credit", "foto", "beeld", "bild", "fot.", "фото", "illustration", "graphic",
    "screenshot", "imagen", "imagem", "immagine", "zdjęcie", "image credit", "ph", "ph.",
};

/// Agencies and archives. A part of a credit that holds one is no person's name and need not look like one.
inline constexpr std::string_view agencies[] = {
    "getty", "getty images", "reuters", "afp", "agence france-presse", "ap", "associated press", "epa", "epa-efe",
    "dpa", "efe", "ansa", "apa", "shutterstock", "istock", "istockphoto", "bloomberg", "upi", "xinhua", "anadolu",
    "alamy", "unsplash", "pexels", "pixabay", "flickr", "wikimedia", "wikimedia commons", "wikipedia", "imago",
    "imago images", "keystone", "nasa", "esa", "noaa", "usgs", "magnum", "corbis", "zuma", "zuma press", "sipa",
    "sipa usa", "pa wire", "pa images", "press association", "canadian press", "tass", "sputnik", "kyodo", "yonhap",
    "vcg", "adobe stock", "depositphotos", "dreamstime", "thinkstock", "fotolia", "polaris", "redux",
    "picture alliance", "picture-alliance", "handout", "invision", "wireimage", "filmmagic", "nurphoto", "swns",
    "ritzau", "ntb", "lehtikuva", "belga", "anp", "lusa", "pap", "mti", "çtk", "čtk", "тасс", "риа новости",
    "укринформ", "新华社", "新華社", "中新社", "共同通信", "時事通信", "연합뉴스", "뉴시스", "رويترز", "أ ف ب", "الأناضول", "pti", "ani",
    "ians", "aap", "lapresse", "la presse", "europa press", "interfax", "ria novosti", "унiан", "уніан", "рбк",
    "риа", "укрінформ", "agência brasil", "agência o globo", "folhapress", "estadão conteúdo", "scanpix",
    "ritzau scanpix", "tt nyhetsbyrån", "hans lucas", "abaca", "abacapress", "abacapress.com", "maxppp",
    "bestimage", "icon sport", "icon sportswire", "usa today sports", "imagn images", "cal sport media",
    "presse sports", "splash news", "backgrid", "wenn", "ullstein bild", "bridgeman images", "mary evans",
    "hulton archive", "bettmann", "library of congress", "national archives", "public domain", "creative commons",
    "google maps", "google earth", "google street view", "maxar", "maxar technologies", "planet labs", "eyevine",
    "panos pictures", "camera press", "barcroft media", "caters", "bernama", "antara", "yna", "newsis", "news1",
    "jiji", "jiji press", "aflo", "視覚中国", "视觉中国", "視覺中國", "中新网", "人民视觉", "东方ic", "cfp", "ロイター", "ゲッティ", "ゲッティイメージズ",
    "共同", "時事", "アフロ", "뉴스1", "로이터", "게티이미지", "게티이미지뱅크", "셔터스톡", "الفرنسية", "الأوروبية", "أسوشيتد برس",
    "الألمانية", "غيتي", "جيتي", "وكالات", "الجزيرة", "וואלה", "רויטרס", "פלאש90", "ایسنا", "ایرنا", "تسنیم",
    "فارس", "एएनआई", "पीटीआई", "रॉयटर्स", "anadolu agency", "anadolu ajansı", "iha", "dha", "depo photos", "isna",
    "tasnim", "wana", "dpa-zentralbild", "dpa picture-alliance", "epd", "kna", "mtva", "profimedia", "agerpres",
    "inquam photos", "hina", "tanjug", "srna", "bta", "lrt", "bns", "leta", "nara", "nasa/jpl", "jpl-caltech",
    "getty images/istockphoto", "sports illustrated",
};

/// Archives of pictures: their names alone are credits, since nobody there writes.
inline constexpr std::string_view archives[] = {
    "getty", "getty images", "shutterstock", "istock", "istockphoto", "alamy", "unsplash", "pexels", "pixabay",
    "flickr", "wikimedia commons", "imago images", "adobe stock", "depositphotos", "dreamstime", "thinkstock",
    "fotolia", "corbis", "picture alliance", "picture-alliance", "zuma press", "wireimage", "nurphoto", "pa images",
};

/// Where pictures are taken from; makers only beside another maker or a handle.
inline constexpr std::string_view platforms[] = {
    "twitter", "facebook", "instagram", "youtube", "tiktok", "telegram", "reddit", "vk", "linkedin", "snapchat",
    "weibo", "google", "twitch", "whatsapp", "netflix", "disney", "hbo", "warner bros", "warner bros.", "paramount",
    "universal pictures", "sony pictures", "lucasfilm", "marvel studios",
};

/// Whole credits that name nobody.
inline constexpr std::string_view stock_credits[] = {
    "archiefbeeld", "archieffoto", "archiv", "archivbild", "archive", "archive image", "archive photo",
    "archivfoto", "archivní foto", "archivo", "arkistokuva", "arkivbild", "arkivfoto", "arquivo", "arşiv",
    "arşiv fotoğrafı", "contributed", "contributed photo", "courtesy", "courtesy image", "courtesy of the artist",
    "courtesy photo", "courtesy photos", "courtesy the artist", "divulgação", "file", "file image", "file photo",
    "file photos", "file pic", "file picture", "for illustration purposes only", "for representation",
    "for representational purposes", "foto arsip", "foto cedida", "foto d'archivio", "foto de archivo",
    "foto de arquivo", "foto di archivio", "foto di repertorio", "foto d’archivio", "foto generica",
    "foto ilustrasi", "foto ilustrativa", "foto ter illustratie", "genrebild", "handout", "handout photo",
    "illustration", "illustration photo", "illustrationsfoto", "illustrative image", "illustrative photo",
    "ilustrační foto", "ilustrační snímek", "image courtesy the artist", "image d'illustration",
    "image d’illustration", "image for representation", "image supplied", "imagem de arquivo", "imagem ilustrativa",
    "imagen de archivo", "imagen ilustrativa", "immagine di repertorio", "kuvituskuva", "montage",
    "photo courtesy the artist", "photo d'archives", "photo d'illustration", "photo dr", "photo d’archives",
    "photo d’illustration", "photo for representation", "photo provided", "photo supplied", "privat", "provided",
    "provided photo", "representation image", "representational image", "representational photo",
    "representational picture", "representative image", "representative photo", "representative picture",
    "reprodução", "screen grab", "screengrab", "screenshot", "stock", "stock image", "stock photo", "submitted",
    "submitted photo", "submitted photos", "supplied", "supplied photo", "symbolbild", "symbolbilder", "symbolfoto",
    "temsili", "temsili fotoğraf", "themenbild", "zdjęcie archiwalne", "zdjęcie ilustracyjne", "архивное фото",
    "архівне фото", "иллюстративное фото", "фото автора", "фото из архива", "фото ілюстративне",
    "ілюстративне фото", "אילוסטרציה", "ארכיון", "תמונת ארכיון", "أرشيفية", "تصویر آرشیوی", "صورة أرشيفية",
    "صورة تعبيرية", "عکس آرشیوی", "प्रतीकात्मक तस्वीर", "फाइल फोटो", "सांकेतिक तस्वीर", "ảnh minh họa",
    "ảnh tư liệu", "イメージ", "イメージ写真", "画像はイメージ", "示意图", "示意圖", "網絡圖片", "网络图", "网络图片", "資料写真", "資料圖", "资料图", "资料图片",
    "资料照片", "자료 사진", "자료사진",
};

/// How licenses begin.
inline constexpr std::string_view licenses[] = {
    "cc by", "cc-by", "cc0", "cc by-sa", "cc by-nc", "public domain", "creative commons",
};

/// Small words inside names.
inline constexpr std::string_view particles[] = {
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "la", "le", "el", "al", "bin", "ibn",
    "ten", "ter", "y", "e", "of", "the", "du", "des", "st.", "san", "af", "av", "ter", "op", "het", "los", "las",
    "dal", "dos", "das", "no",
};

/// Words that may stand with a maker and say nothing.
inline constexpr std::string_view fillers[] = {
    "archiv", "archive", "archives", "archivo", "arquivo", "bottom", "center", "centre", "corp.", "courtesy",
    "divulgação", "file", "file/photo", "foto", "handout", "image", "images", "inc", "inc.", "left", "ltd", "ltd.",
    "photo", "photograph", "photos", "pic", "pics", "picture", "pictures", "pool", "provided", "reprodução", "rf",
    "right", "screenshot", "staff", "stf", "stock", "submitted", "supplied", "top", "via", "©", "фото",
};

/// Words that no maker's name has: what holds one is a post, a byline or a label.
inline constexpr std::string_view strangers[] = {
    "writer", "reporter", "editor", "correspondent", "columnist", "by", "source", "sources", "reporting", "editing",
    "reported", "updated", "published", "posted", "read", "more", "see", "watch", "video", "follow", "subscribe",
    "scholar",
};

// clang-format on

}  // namespace sheaf::credit_lists
