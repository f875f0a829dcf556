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
    "aarav", "aaron", "abdul", "abigail", "adaeze", "adam", "adrian", "adrien", "agnes", "agnieszka", "ahmed",
    "aidan", "aino", "aisha", "akira", "alan", "alasdair", "albert", "alberto", "alejandro", "alessandro", "alessia",
    "alex", "alexander", "alexandra", "alexei", "alexis", "alfred", "ali", "alice", "alicia", "alison", "allison",
    "amanda", "amber", "amelia", "amina", "amir", "amit", "amy", "ana", "ananya", "anastasia", "anders",
    "andrea", "andreas", "andrei", "andrew", "andrzej", "andré", "andrés", "andy", "angela", "angelina",
    "anika", "anil", "anita", "anja", "anke", "ann", "anna", "anne", "annie", "annika", "anthony", "antoine", "anton",
    "antonio", "anya", "aoife", "ariana", "arjun", "arthur", "arun", "ashley", "astrid", "audrey", "aurélie",
    "austin", "ava", "barbara", "bart", "bastien", "beatrice", "beatriz", "bella", "ben", "benedict", "benjamin",
    "benoît", "bernard", "bernd", "beth", "bethany", "bill", "birgit", "björn", "bjørn", "bob", "bogdan", "bohdan",
    "boris", "brad", "bradley", "brandon", "brenda", "brent", "brett", "brian", "bridget", "bruce", "bruno", "bryan",
    "caleb", "callum", "camila", "camille", "carl", "carla", "carlos", "carmen", "carol", "carolina", "caroline",
    "carolyn", "cassandra", "cassidy", "catarina", "catherine", "cathy", "cecilia", "cesar", "chad", "charles",
    "charlie", "charlotte", "chen", "chiara", "chinedu", "chloe", "chloé", "chris", "christian", "christina",
    "christine", "christoph", "christopher", "ciaran", "claire", "clara", "claudia", "clément", "colin", "connor",
    "corey", "craig", "cristina", "curtis", "cynthia", "céline", "dale", "dan", "dana", "daniel", "daniela",
    "danielle", "danny", "dario", "darren", "dave", "david", "dean", "deborah", "declan", "deepak", "denise",
    "dennis", "derek", "diana", "diane", "diego", "dieter", "dimitri", "dmitri", "dmitry", "dominic", "don", "donald",
    "donna", "doris", "dorothy", "doug", "douglas", "dylan", "eddie", "edith", "eduardo", "edward", "eero", "eileen",
    "eirik", "ekaterina", "elaine", "eleanor", "elena", "eli", "elias", "elif", "elijah", "elin", "elisa",
    "elisabeth", "elise", "elizabeth", "ella", "ellen", "emil", "emily", "emma", "enrico", "eric", "erica", "erik",
    "erika", "erin", "ernst", "esther", "ethan", "eugene", "eva", "evan", "eve", "evelyn", "ewan", "fabian",
    "facundo", "fatima", "federica", "felix", "fernando", "finn", "fiona", "florent", "florian", "frances",
    "francesca", "francesco", "francis", "francisco", "frank", "franz", "françois", "fred", "frederic", "freja",
    "gabriel", "gabriela", "gareth", "gary", "gavin", "geoff", "george", "georgia", "gerald", "gerard", "giles",
    "gina", "giorgio", "giovanni", "giulia", "giuseppe", "glen", "gloria", "gonçalo", "gordon", "grace", "graham",
    "greg", "gregory", "guillaume", "gustav", "günter", "hamish", "hannah", "hans", "harold", "harry", "haruka",
    "hassan", "heather", "heidi", "heike", "heinz", "helen", "helena", "helmut", "henri", "henrik", "henry",
    "hiroshi", "holger", "holly", "howard", "hugo", "hyun", "håkon", "hélène", "iain", "ian", "ibrahim", "ignacio",
    "igor", "ines", "ingrid", "inês", "irene", "irina", "isaac", "isabel", "isabella", "itzel", "ivan", "jack",
    "jackie", "jacob", "jacques", "jake", "jakob", "jakub", "james", "jamie", "jan", "jane", "janet", "janice",
    "jared", "jasmine", "jason", "javier", "jay", "jean", "jeff", "jeffrey", "jen", "jenna", "jennifer", "jenny",
    "jens", "jeremy", "jerry", "jess", "jesse", "jessica", "jill", "jim", "jimmy", "jing", "jiwoo", "jiří", "joan",
    "joanna", "joaquín", "joe", "joel", "johan", "johannes", "john", "johnny", "jon", "jonas", "jonathan", "jordan",
    "jorge", "josef", "joseph", "josh", "joshua", "josie", "josé", "joyce", "joão", "juan", "judith", "judy", "jukka",
    "julia", "julian", "juliana", "julie", "julien", "justin", "jürgen", "karen", "karin", "karl", "katarzyna",
    "kate", "katherine", "kathleen", "kathryn", "kathy", "katie", "katja", "katrin", "kavita", "kayla", "keiko",
    "keith", "kelly", "ken", "kenji", "kenneth", "kevin", "khadija", "khaled", "khalid", "kim", "kimberly", "klaus",
    "kofi", "kristen", "kristin", "kristina", "krzysztof", "kumar", "kurt", "kwame", "kyle", "lakshmi", "lars",
    "laura", "lauren", "laurence", "lawrence", "layla", "lea", "leah", "lee", "leila", "lena", "lenka", "leo", "leon",
    "leonard", "leonardo", "leonie", "lerato", "leslie", "lewis", "liam", "lillian", "lily", "linda", "linh",
    "linnea", "lisa", "liz", "logan", "lorenzo", "lori", "louis", "louise", "luca", "lucas", "lucia", "lucy", "lucía",
    "luigi", "luis", "lukas", "luke", "lupe", "lydia", "lærke", "madison", "magdalena", "maja", "manuel", "marc",
    "marco", "marcus", "margaret", "maria", "mariam", "mariana", "marie", "marina", "mario", "marion", "mark",
    "markus", "marta", "martha", "martin", "martina", "mary", "mateo", "mathias", "mathieu", "mathilde", "matt",
    "matteo", "matthew", "matthias", "matías", "maureen", "max", "maxim", "maxime", "maya", "małgorzata", "megan",
    "mehmet", "melanie", "melissa", "mercedes", "mette", "mia", "michael", "michaela", "michał", "michel", "michelle",
    "miguel", "mike", "mikhail", "milan", "miles", "minh", "minji", "miriam", "mohamed", "mohammad", "mohammed",
    "molly", "monica", "monika", "morgan", "moritz", "muhammad", "nadia", "nancy", "naoko", "naomi", "natalia",
    "natalie", "natasha", "nathan", "neha", "neil", "ngozi", "niamh", "nicholas", "nick", "nicola", "nicolas",
    "nicole", "nigel", "nikolai", "nina", "nisha", "noah", "noel", "nora", "norman", "nour", "océane", "oksana",
    "oleg", "olena", "olga", "oliver", "olivia", "omar", "ondřej", "oscar", "oskar", "otieno", "owain", "pablo",
    "pamela", "paolo", "patricia", "patrick", "paul", "paula", "pavel", "paweł", "pedro", "pelle", "peter", "petra",
    "phil", "philip", "philipp", "philippe", "pierre", "piotr", "pooja", "priya", "päivi", "quentin", "rachel",
    "rafael", "rahul", "raj", "rajesh", "ralf", "ralph", "ravi", "ray", "raymond", "rebecca", "regina", "renee",
    "rené", "rhys", "ricardo", "riccardo", "richard", "rick", "rita", "rob", "robert", "roberto", "robin", "rocío",
    "rodrigo", "roger", "rohan", "roland", "romain", "roman", "ron", "ronald", "rosa", "rose", "ross", "roy", "ruben",
    "rui", "russell", "ruth", "ryan", "sabine", "sally", "sam", "samantha", "samuel", "sandra", "sanjay", "santiago",
    "sara", "sarah", "scott", "sean", "sebastian", "sergei", "sergio", "seth", "shannon", "sharon", "shawn", "sheila",
    "shirley", "sigrid", "silke", "silvia", "simon", "simone", "siobhan", "sipho", "sneha", "sofia", "sofía", "sonia",
    "sophia", "sophie", "stacy", "stanley", "stefan", "stefanie", "stefano", "stephanie", "stephen", "steve",
    "steven", "stuart", "sue", "sunil", "susan", "suzanne", "sven", "svetlana", "sylvain", "sylvia", "søren",
    "takashi", "tamara", "tanya", "tara", "taras", "tariq", "tatiana", "ted", "teresa", "terry", "thabo", "theo",
    "theresa", "thibault", "thomas", "thuy", "tiago", "tiffany", "tim", "timothy", "tina", "tobias", "toby", "todd",
    "tom", "tomasz", "tommy", "tomás", "tomáš", "tony", "tracy", "travis", "trevor", "tyler", "ulrich", "ulrike",
    "ursula", "uwe", "valentina", "valerie", "vanessa", "vera", "veronica", "victor", "victoria", "vijay", "viktor",
    "vincent", "virginia", "vladimir", "walter", "wanda", "wanjiku", "warren", "wayne", "wei", "wendy", "werner",
    "wilhelm", "will", "william", "wojciech", "wolfgang", "xavier", "xiaoming", "ximena", "yasmin", "yuki", "yulia",
    "yusuf", "yves", "yvonne", "zachary", "zainab", "zdeněk", "zoe", "zofia", "álvaro", "élodie", "øyvind",
};
// clang-format on

}  // namespace

bool begins_with_given_name(std::string_view text) {
  text = trim(text);
  const std::string first = fold_case(text.substr(0, std::min(text.find_first_of(" -"), text.size())));
  return std::binary_search(std::begin(given_names), std::end(given_names), std::string_view(first));
}

}  // namespace sheaf
