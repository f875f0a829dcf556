#include "sheaf/extract/given_names.hpp"

#include <algorithm>
#include <iterator>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

// clang-format off
/// Sorted by bytes.
constexpr std::string_view given_names[] = {
    "aaron", "abdul", "abigail", "adam", "adrian", "agnes", "ahmed", "aidan", "aisha", "alan", "albert", "alberto",
    "alejandro", "alessandro", "alex", "alexander", "alexandra", "alexis", "alfred", "ali", "alice", "alicia",
    "alison", "allison", "amanda", "amber", "amelia", "amina", "amir", "amit", "amy", "ana", "anastasia", "anders",
    "andrea", "andreas", "andrei", "andrew", "andrzej", "andré", "andrés", "andy", "angela", "angelina", "anika",
    "anil", "anita", "anja", "ann", "anna", "anne", "annie", "anthony", "antoine", "anton", "antonio", "anya",
    "ariana", "arjun", "arthur", "arun", "ashley", "astrid", "audrey", "austin", "ava", "barbara", "bart", "beatrice",
    "bella", "ben", "benedict", "benjamin", "bernard", "bernd", "beth", "bethany", "bill", "björn", "bob", "bogdan",
    "boris", "brad", "bradley", "brandon", "brenda", "brent", "brett", "brian", "bridget", "bruce", "bruno", "bryan",
    "caleb", "callum", "camille", "carl", "carla", "carlos", "carmen", "carol", "carolina", "caroline", "carolyn",
    "cassandra", "cassidy", "catherine", "cathy", "cecilia", "cesar", "chad", "charles", "charlie", "charlotte",
    "chen", "chiara", "chloe", "chris", "christian", "christina", "christine", "christoph", "christopher", "claire",
    "clara", "claudia", "colin", "connor", "corey", "craig", "cristina", "curtis", "cynthia", "dale", "dan", "dana",
    "daniel", "daniela", "danielle", "danny", "dario", "darren", "dave", "david", "dean", "deborah", "deepak",
    "denise", "dennis", "derek", "diana", "diane", "diego", "dieter", "dimitri", "dmitri", "dominic", "don", "donald",
    "donna", "doris", "dorothy", "doug", "douglas", "dylan", "eddie", "edith", "eduardo", "edward", "eileen",
    "elaine", "eleanor", "elena", "eli", "elias", "elif", "elijah", "elisabeth", "elise", "elizabeth", "ella",
    "ellen", "emil", "emily", "emma", "eric", "erica", "erik", "erika", "erin", "ernst", "esther", "ethan", "eugene",
    "eva", "evan", "eve", "evelyn", "fabian", "fatima", "felix", "fernando", "finn", "fiona", "florian", "frances",
    "francesca", "francesco", "francis", "francisco", "frank", "franz", "françois", "fred", "frederic", "gabriel",
    "gabriela", "gary", "gavin", "geoff", "george", "georgia", "gerald", "gerard", "giles", "gina", "giorgio",
    "giovanni", "giulia", "giuseppe", "glen", "gloria", "gordon", "grace", "graham", "greg", "gregory", "guillaume",
    "gustav", "hannah", "hans", "harold", "harry", "hassan", "heather", "heidi", "heinz", "helen", "helena", "helmut",
    "henri", "henrik", "henry", "holger", "holly", "howard", "hugo", "ian", "ibrahim", "igor", "ines", "ingrid",
    "irene", "irina", "isaac", "isabel", "isabella", "ivan", "jack", "jackie", "jacob", "jacques", "jake", "jakob",
    "james", "jamie", "jan", "jane", "janet", "janice", "jared", "jasmine", "jason", "javier", "jay", "jean", "jeff",
    "jeffrey", "jen", "jenna", "jennifer", "jenny", "jens", "jeremy", "jerry", "jess", "jesse", "jessica", "jill",
    "jim", "jimmy", "joan", "joanna", "joe", "joel", "johan", "johannes", "john", "johnny", "jon", "jonas",
    "jonathan", "jordan", "jorge", "josef", "joseph", "josh", "joshua", "josie", "josé", "joyce", "juan", "judith",
    "judy", "julia", "julian", "juliana", "julie", "julien", "justin", "jürgen", "karen", "karin", "karl", "kate",
    "katherine", "kathleen", "kathryn", "kathy", "katie", "katja", "kayla", "keith", "kelly", "ken", "kenneth",
    "kevin", "khaled", "kim", "kimberly", "klaus", "kristen", "kristin", "kristina", "kumar", "kurt", "kyle", "lars",
    "laura", "lauren", "laurence", "lawrence", "lea", "leah", "lee", "leila", "lena", "leo", "leon", "leonard",
    "leonardo", "leslie", "lewis", "liam", "lillian", "lily", "linda", "lisa", "liz", "logan", "lorenzo", "lori",
    "louis", "louise", "luca", "lucas", "lucia", "lucy", "luigi", "luis", "lukas", "luke", "lydia", "madison",
    "magdalena", "manuel", "marc", "marco", "marcus", "margaret", "maria", "marie", "marina", "mario", "marion",
    "mark", "markus", "marta", "martha", "martin", "martina", "mary", "mateo", "mathias", "mathieu", "matt", "matteo",
    "matthew", "matthias", "maureen", "max", "maxim", "maya", "megan", "mehmet", "melanie", "melissa", "mia",
    "michael", "michaela", "michał", "michel", "michelle", "miguel", "mike", "mikhail", "milan", "miles", "miriam",
    "mohamed", "mohammad", "mohammed", "molly", "monica", "monika", "morgan", "muhammad", "nadia", "nancy", "naomi",
    "natalia", "natalie", "natasha", "nathan", "neil", "nicholas", "nick", "nicola", "nicolas", "nicole", "nigel",
    "nikolai", "nina", "noah", "noel", "nora", "norman", "oleg", "olga", "oliver", "olivia", "omar", "oscar", "pablo",
    "pamela", "paolo", "patricia", "patrick", "paul", "paula", "pavel", "pedro", "peter", "petra", "phil", "philip",
    "philipp", "philippe", "pierre", "piotr", "priya", "rachel", "rafael", "rahul", "raj", "rajesh", "ralf", "ralph",
    "ravi", "ray", "raymond", "rebecca", "regina", "renee", "rené", "ricardo", "richard", "rick", "rita", "rob",
    "robert", "roberto", "robin", "rodrigo", "roger", "roland", "roman", "ron", "ronald", "rosa", "rose", "ross",
    "roy", "ruben", "russell", "ruth", "ryan", "sabine", "sally", "sam", "samantha", "samuel", "sandra", "sanjay",
    "santiago", "sara", "sarah", "scott", "sean", "sebastian", "sergei", "sergio", "seth", "shannon", "sharon",
    "shawn", "sheila", "shirley", "simon", "simone", "sofia", "sonia", "sophia", "sophie", "stacy", "stanley",
    "stefan", "stefanie", "stephanie", "stephen", "steve", "steven", "stuart", "sue", "sunil", "susan", "suzanne",
    "sven", "svetlana", "sylvia", "tamara", "tanya", "tara", "tatiana", "ted", "teresa", "terry", "theo", "theresa",
    "thomas", "tiffany", "tim", "timothy", "tina", "tobias", "toby", "todd", "tom", "tommy", "tomás", "tony",
    "tracy", "travis", "trevor", "tyler", "ulrich", "ursula", "valentina", "valerie", "vanessa", "vera", "veronica",
    "victor", "victoria", "vijay", "viktor", "vincent", "virginia", "vladimir", "walter", "wanda", "warren", "wayne",
    "wendy", "werner", "wilhelm", "will", "william", "wolfgang", "xavier", "yasmin", "yusuf", "yves", "yvonne",
    "zachary", "zoe",
};
// clang-format on

}  // namespace

bool begins_with_given_name(std::string_view text) {
  text = trim(text);
  const std::string first = fold_case(text.substr(0, std::min(text.find_first_of(" -"), text.size())));
  return std::binary_search(std::begin(given_names), std::end(given_names), std::string_view(first));
}

}  // namespace sheaf
