#include <string>

#include "sheaf/extract/extract_html.hpp"
#include "sheaf/model/dump.hpp"
#include "support/catch.hpp"

namespace sheaf {
namespace {

constexpr const char* prose =
    "<p>The boat leaves when the water allows it, which is twice a day, and on some days of autumn not at all, and "
    "nobody on the pier has ever been heard to complain.</p>";
constexpr const char* more =
    "<p>The captain, who has been the captain for thirty-one years, keeps a book of those who came too late, with the "
    "day, the weather and the reason that they gave.</p>";

/// The words of the article of a page, as the dump prints them.
std::string words_of(const std::string& page, Report* report = nullptr) {
  Source source;
  source.text = page;
  std::vector<Extracted> made = extract_html(source, Explain::no);
  REQUIRE(made.size() == 1);
  if (report != nullptr) *report = made[0].report;
  return dump(made[0].article);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page of a wiki loses its boxes of links and keeps its sources", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string("<title>Low Sand ferry - Coastpedia</title><div id='content' role='main'><h1>Low Sand ferry</h1>"
                  "<div id='mw-content-text'>") +
      prose + "<div id='toc' class='toc'><h2>Contents</h2><ul><li><a href='#h'>1 History</a></li></ul></div>" +
      "<h2>History<span class='mw-editsection'>[<a href='/edit'>edit</a>]</span></h2>" + more +
      "<h2>External links</h2><ul><li><a href='http://a.example/'>The museum of Low Sand</a></li>"
      "<li><a href='http://b.example/'>The harbour office</a></li></ul>"
      "<div class='navbox'><a href='/n'>North ferry</a> · <a href='/s'>South ferry</a></div></div>"
      "<div class='printfooter'>Retrieved from <a href='/x'>coastpedia.example</a></div>"
      "<div id='catlinks' class='catlinks'>Categories: <a href='/c'>Ferries</a></div></div>");
  CHECK(holds(words, "History"));
  CHECK(holds(words, "The museum of Low Sand"));
  for (const char* gone : {"Contents", "edit", "South ferry", "Retrieved", "Categories"}) {
    INFO(gone);
    CHECK_FALSE(holds(words, gone));
  }
}

TEST_CASE("a thread of a forum is kept with its answers and without its buttons", "[extract][html][kinds]") {
  const auto post = [](const std::string& who, const std::string& text) {
    return "<div class='post'><div class='userinfo'><a href='/u'>" + who +
           "</a><dl><dt>Posts:</dt><dd>42</dd></dl></div>" + "<div class='content'>" + text +
           "</div><div class='signature'>Sail on.</div>" +
           "<ul class='post-buttons'><li><a href='/q'>Quote</a></li><li><a href='/r'>Report</a></li></ul></div>";
  };
  const std::string words = words_of(
      "<title>When does the ferry leave?</title><nav><a href='/'>Board index</a></nav>"
      "<main><h1>When does the ferry leave?</h1>" +
      post("ada", prose) + post("ben", more) + post("cleo", "Thanks, that helps.") + "</main>");
  CHECK(holds(words, "nobody on the pier"));
  CHECK(holds(words, "thirty-one years"));
  CHECK(holds(words, "Thanks, that helps."));
  for (const char* gone : {"Posts:", "Sail on", "Quote", "Report", "Board index"}) {
    INFO(gone);
    CHECK_FALSE(holds(words, gone));
  }
}

TEST_CASE("an AMP page is read like any other", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string("<html amp><title>The ferry</title><body><amp-sidebar layout='nodisplay'><ul><li><a href='/'>Home</a>"
                  "</li><li><a href='/n'>News</a></li></ul></amp-sidebar><article class='amp-wp-article'>"
                  "<h1>The ferry</h1><div class='amp-wp-article-content'>") +
      prose + "<amp-ad type='x'></amp-ad>" + more +
      "<amp-accordion><section><h3>Is it safe?</h3><p>It is.</p></section>" +
      "</amp-accordion></div></article><footer class='amp-wp-footer'><p>Powered by presses</p></footer></body></html>");
  CHECK(holds(words, "nobody on the pier"));
  CHECK(holds(words, "Is it safe?"));
  CHECK_FALSE(holds(words, "Home"));
  CHECK_FALSE(holds(words, "Powered"));
}

TEST_CASE("a live page keeps its entries with their times", "[extract][html][kinds]") {
  const auto entry = [](const std::string& time, const std::string& text) {
    return "<article><time>" + time + "</time><h2>At " + time + "</h2>" + text + "</article>";
  };
  const std::string words =
      words_of(std::string("<title>Storm: live</title><nav><a href='/'>Home</a></nav><main><h1>Storm: live</h1>") +
               more + entry("10:30", prose) + entry("10:15", more) + "</main>");
  CHECK(holds(words, "At 10:30"));
  CHECK(holds(words, "At 10:15"));
}

TEST_CASE("of two articles on a page the one of the headline is taken, and the account says so",
          "[extract][html][kinds]") {
  std::string other;
  for (int at = 0; at < 12; ++at) other += more;
  Report report;
  const std::string words = words_of(std::string("<title>The ferry</title><nav><a href='/'>Home</a></nav><div><article>"
                                                 "<h1>The ferry</h1>") +
                                         prose + prose + prose + prose + "</article><article><h1>The lighthouse</h1>" +
                                         other + "</article></div>",
                                     &report);
  CHECK(holds(words, "nobody on the pier"));
  CHECK_FALSE(holds(words, "thirty-one years"));
  CHECK(report.has(FindingId::several_articles));
}

TEST_CASE("a page that waits for a script is read as the script would show it", "[extract][html][kinds]") {
  const std::string words = words_of(std::string("<title>The ferry</title><p>Loading …</p><div hidden id='S:0'>"
                                                 "<h1>The ferry</h1>") +
                                     prose + more + prose + more + prose + "</div>");
  CHECK(holds(words, "thirty-one years"));
}

TEST_CASE("names in a sentence stay, whatever they are called", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string("<title>The ferry</title><nav><a href='/'>Home</a></nav><main><h1>The ferry</h1>") + prose +
      "<p><a class='meta-org' href='/y'>The yard</a>, which built the boat for the town in 1911, sold it twice to "
      "<span class='tag-place'>Low Sand</span>, says the harbour book.</p></main>");
  CHECK(holds(words, "The yard"));
  CHECK(holds(words, "twice to Low Sand"));
}

TEST_CASE("a program keeps its comments", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string("<title>The tide in code</title><nav><a href='/'>Home</a></nav><main><h1>The tide in code</h1>") +
      prose + "<pre><code><span class='token comment'># the tide</span>\nwait()</code></pre>" + more + "</main>");
  CHECK(holds(words, "# the tide"));
}

TEST_CASE("words that only a style sheet sets apart are parted by a blank, and one word is not",
          "[extract][html][kinds]") {
  const auto shown = [](const std::string& heading) {
    return words_of("<title>Records</title><nav><a href='/'>Home</a></nav><main><h1>Records</h1>" + std::string(prose) +
                    "<h2>" + heading + "</h2>" + more + "</main>");
  };
  CHECK(holds(shown("<span>Ada Example</span><span>Tides</span>"), "Ada Example Tides"));
  CHECK(holds(shown("<span>T</span><span>ides</span>"), "Tides"));
  CHECK(holds(shown("You<span>Boat</span>"), "YouBoat"));
  CHECK(holds(shown("<code><span>wait</span><span>For</span></code>"), "waitFor"));
}

TEST_CASE("a list of documents to download stays, a list of pages goes", "[extract][html][kinds]") {
  const auto shown = [](const std::string& ending) {
    return words_of("<title>Forms</title><nav><a href='/'>Home</a></nav><main><h1>Forms</h1>" + std::string(prose) +
                    "<ul><li><a href='/a" + ending + "'>Form for a lost oar</a></li><li><a href='/b" + ending +
                    "'>Form for a late boat</a></li></ul>" + more + "</main>");
  };
  CHECK(holds(shown(".pdf"), "Form for a lost oar"));
  CHECK_FALSE(holds(shown(""), "Form for a lost oar"));
}

TEST_CASE("articles in many scripts lose the furniture around them", "[extract][html][kinds]") {
  struct Page {
    const char* text;
    const char* related;
  };
  for (const Page& page :
       {Page{"Паром отходит, когда позволяет вода, то есть два раза в день, а осенью иногда и вовсе не "
             "отходит, и никто на пристани никогда не жаловался на это.",
             "Читайте также"},
        Page{"渡船只在水位允许的时候离开码头，一天两次，秋天有些日子根本不开，码头上从来没有人抱怨过。船长已经当了三十"
             "一年"
             "的船长，他有一本册子，记下每一个迟到的人。",
             "相关阅读"},
        Page{"連絡船は潮が許すときに出る。一日に二度、秋には一度も出ない日もあるが、桟橋で文句を言う人はいない。"
             "船長は三十一年のあいだ、遅れて来た人の名を帳面に書いている。",
             "関連記事"},
        Page{"تغادر العبارة عندما يسمح الماء بذلك، أي مرتين في اليوم، وفي بعض أيام الخريف لا تغادر أبدا، ولم "
             "يسمع أحد على الرصيف يشتكي من ذلك قط.",
             "اقرأ أيضا"},
        Page{"नाव तब छूटती है जब पानी अनुमति देता है, यानी दिन में दो बार, और शरद के कुछ दिनों में बिलकुल नहीं, "
             "और घाट पर कभी किसी ने शिकायत नहीं की।",
             "यह भी पढ़ें"}}) {
    const std::string text = std::string("<p>") + page.text + "</p>";
    const std::string words =
        words_of("<title>A</title><nav><a href='/'>B</a></nav><main><h1>Title of it</h1>" + text + text + "<p>x</p>" +
                 text + "<h3>" + page.related + "</h3><ul><li><a href='/a'>Lighthouse</a></li></ul></main>");
    INFO(page.related);
    CHECK(holds(words, page.text));
    CHECK_FALSE(holds(words, page.related));
    CHECK_FALSE(holds(words, "Lighthouse"));
  }
}

TEST_CASE("a table of facts keeps its days, names, marks and rows whatever they are called", "[extract][html][kinds]") {
  const std::string row =
      "<td class=date>12 June 2021<td><div class=rating>4.76 of five</div><td class=author>Ana Example";
  const std::string facts = "<tr><th>Day<th>Marks<th>Who</tr><tr class=most-popular>" + row +
                            "</tr><tr class=related>" + row +
                            "</tr><tr class=advert><td>An advert of the harbour<td><td></tr>";
  const auto page = [&](const std::string& table) {
    return words_of(std::string("<title>The boats</title><nav><a href='/'>Home</a></nav><h1>The boats</h1>") + prose +
                    more + "<table>" + table + "</table>" + prose);
  };
  const std::string words = page(facts);
  CHECK(holds(words, "12 June 2021"));
  CHECK(holds(words, "4.76 of five"));
  CHECK(holds(words, "Ana Example"));
  CHECK_FALSE(holds(words, "An advert of the harbour"));
  SECTION("a table that only arranges the page does not") {
    CHECK_FALSE(holds(page("<tr><td>The gull<td class=related><a href='/a'>Another boat</a></tr>"), "Another boat"));
  }
}

TEST_CASE("the days of entries stay, and the day of the article does not", "[extract][html][kinds]") {
  const auto entry = [](const std::string& boat, const std::string& day) {
    return "<h2>" + boat + "</h2><div class=date>" + day + "</div>" + prose;
  };
  const std::string words = words_of(
      std::string("<title>The boats</title><nav><a href='/'>Home</a></nav><h1>The boats</h1><div class=date>1 June "
                  "2021</div>") +
      more + entry("Anna", "12 June 2021") + entry("Berta", "13 June 2021"));
  CHECK(holds(words, "12 June 2021"));
  CHECK(holds(words, "13 June 2021"));
  CHECK_FALSE(holds(words, "p 1 June 2021"));
}

TEST_CASE("a link that tells listeners a sentence is no button", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string(
          "<title>The ferry at Low Sand</title><nav><a href=/>Home</a></nav><main><h1>The ferry at Low Sand</h1>") +
      prose +
      "<p>How to moor it is shown in <a href=/film aria-label='the film that I love to follow (opens in a new "
      "tab)'>the film that "
      "I love</a>, twice.</p><a href=/f aria-label='Follow us'>Our page</a>" +
      more + "</main>");
  CHECK(holds(words, "the film that I love"));
  CHECK_FALSE(holds(words, "Our page"));
}

TEST_CASE("a comparison keeps its products, a recipe its times, in boxes called widgets and meta",
          "[extract][html][kinds]") {
  const auto product = [](const std::string& name) {
    return "<div class='product-widget'><div class=name>" + name + "</div><ul><li>Weight: 12 kg</li></ul>" + prose +
           more + "</div>";
  };
  const std::string words = words_of(
      std::string(
          "<title>The best rowing boats</title><nav><a href=/>Home</a></nav><main><h1>The best rowing boats</h1>") +
      prose + more + "<div class='recipe-meta'>Tarring 2 hrs Drying 50 mins</div>" + product("Low Sand 12") +
      product("North Pier 9") +
      "<div class='widget'><p>Win a boat. Buy now.</p></div><div class='post-meta'>5 min read</div>" + more +
      "</main>");
  for (const char* kept : {"Low Sand 12", "North Pier 9", "Weight: 12 kg", "Drying 50 mins"}) CHECK(holds(words, kept));
  CHECK_FALSE(holds(words, "Win a boat"));
  CHECK_FALSE(holds(words, "5 min read"));
}

TEST_CASE("cards whose title and button lead to the same page are teasers, whatever the title is",
          "[extract][html][kinds]") {
  std::string cards;
  for (const char* name : {"Harbour office", "Tide tables", "Boat repair", "Pilot service"})
    cards += std::string("<div><a href='/s/") + name + "'><p class=t>" + name +
             "</p></a><p>We help you on the water, day and night.</p>" + "<div><a href='/s/" + name +
             "'>Learn more</a></div></div>";
  const std::string words =
      words_of(std::string("<title>Low Sand ferry</title><nav><a href=/>Home</a></nav><main><h1>Low Sand ferry</h1>") +
               "<div class=text>" + prose + more + prose + more + "</div><div class=grid>" + cards + "</div></main>");
  CHECK_FALSE(holds(words, "Pilot service"));
  CHECK_FALSE(holds(words, "day and night"));
}

TEST_CASE("boxes within the text that lead elsewhere go with their pictures", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string("<title>The ferry at Low Sand</title><nav><a href='/'>Home</a></nav><main>"
                  "<h1>The ferry at Low Sand</h1>") +
      prose + more + "<figure><img src='fog.jpg' alt=''><figcaption><a href='/fog'><h5>Who owns the fog</h5></a>" +
      "</figcaption></figure>" + prose +
      "<figure><a href='https://tar.example/post'><div>What tar is for</div><div>A walk along the harbour.</div>"
      "<div><img src='sign.png' alt=''><span>Tar Times</span></div><div><img src='barrel.jpg' "
      "alt=''></div></a></figure>" +
      more + "<div><a href='/rope'><img src='rope.jpg' alt=''><strong>How a rope is made</strong></a></div>" + prose +
      "</main>");
  for (const char* gone : {"fog", "tar is", "sign", "barrel", "rope"}) {
    INFO(gone);
    CHECK_FALSE(holds(words, gone));
  }
}

TEST_CASE("a picture that is hidden until its script comes is shown", "[extract][html][kinds]") {
  const std::string page =
      std::string("<title>The ferry at Low Sand</title><main><h1>The ferry at Low Sand</h1>") + prose +
      "<div><img data-src='boat.jpg' style='display:none'><em class='img_desc'>The boat.</em></div>" + more +
      "<img src='pixel.jpg' style='display:none'></main>";
  const std::string words = words_of(page);
  CHECK(holds(words, "boat.jpg"));
  CHECK_FALSE(holds(words, "pixel.jpg"));
}

TEST_CASE("one paragraph below the headline that is called a teaser opens the text", "[extract][html][kinds]") {
  const std::string words =
      words_of(std::string("<title>The ferry at Low Sand</title><nav><a href='/'>Home</a></nav>"
                           "<main><h1>The ferry at Low Sand</h1><div class='teaser-text'><p>Twice a "
                           "day, and not always, somebody waits at the pier.</p></div>") +
               prose + more + "<div class='teaser'><a href='/fog'>Who owns the fog</a></div></main>");
  CHECK(holds(words, "somebody waits at the pier"));
  CHECK_FALSE(holds(words, "fog"));
}

TEST_CASE("the counters of a gallery are none of its words", "[extract][html][kinds]") {
  const std::string words =
      words_of(std::string("<title>The ferry at Low Sand</title><nav><a href='/'>Home</a></nav><main>"
                           "<h1>The ferry at Low Sand</h1><div class='slides'>"
                           "<div class='slide'><figure><img src='a.jpg'><figcaption>The pier.</figcaption></figure>"
                           "<div>1 / 2</div></div><div class='slide'><figure><img src='b.jpg'><figcaption>The boat."
                           "</figcaption></figure><div>2 / 2</div></div></div>") +
               prose + more + "<p>3 / 4</p>" + prose + "</main>");
  CHECK_FALSE(holds(words, "1 / 2"));
  CHECK(holds(words, "3 / 4"));
}

TEST_CASE("a picture that comes in the widths of a page opens the article", "[extract][html][kinds]") {
  const std::string head =
      "<title>The ferry at Low Sand</title><nav><a href='/'>Home</a></nav><div><h1>The ferry at Low Sand</h1><div>"
      "<img src='me.jpg' srcset='me-80.jpg 80w, me-1600.jpg 1600w' sizes='40px' alt=''></div>"
      "<div><img src='boat.jpg' srcset='boat-500.jpg 500w, boat-1600.jpg 1600w' sizes='100vw' alt=''></div></div>";
  const std::string words = words_of(head + "<div class='article-body'>" + prose + more + prose + "</div>");
  CHECK(holds(words, "boat-"));
  CHECK_FALSE(holds(words, "me-"));
}

TEST_CASE("the still of a film with its button is no picture of the article", "[extract][html][kinds]") {
  const std::string words = words_of(
      std::string("<title>The ferry at Low Sand</title><nav><a href='/'>Home</a></nav><main>"
                  "<h1>The ferry at Low Sand</h1>") +
      prose +
      "<div class='inline-video'><div><img src='still.jpg' alt=''><button aria-label='Play'></button></div></div>" +
      more + "<div class='inline'><img src='boat.jpg' alt=''></div>" + prose + "</main>");
  CHECK_FALSE(holds(words, "still"));
  CHECK(holds(words, "boat"));
}

TEST_CASE("a line above the headline in the same heading is no part of it", "[extract][html]") {
  Source source;
  source.text = std::string(
                    "<title>Three women and a wheel</title><main><h1><span>Old crafts</span>"
                    "<span>Three women and a wheel</span></h1>") +
                prose + more + "</main>";
  CHECK(extract_html(source, Explain::no).front().article.headline == "Three women and a wheel");
}

}  // namespace sheaf
