package wiredesk.enrich.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wiredesk.schemas.NewsItem;

/** English news that never happened, for measuring speed: each article different, the same on every machine. */
final class MadeUpArticles {

    private static final List<String> PERSONS = List.of(
            "Ingrid Solberg",
            "Tomas Keller",
            "Amina Diallo",
            "Prime Minister Jan Vesely",
            "Carlos Ibarra",
            "Helen Whitcombe",
            "Foreign Minister Yuki Tanabe",
            "Oleg Marchenko",
            "Maria da Costa",
            "Professor Liam Doherty",
            "Fatima al-Rashid",
            "Chief Executive Erik Lindqvist");
    private static final List<String> PLACES = List.of(
            "Oslo",
            "Vienna",
            "the northern province",
            "Nairobi",
            "Lisbon",
            "the port of Trieste",
            "Ottawa",
            "Manila",
            "Chile",
            "Switzerland",
            "the Baltic coast",
            "Jakarta");
    private static final List<String> BODIES = List.of(
            "the European Commission",
            "the Ministry of Transport",
            "Northwind Shipping",
            "the World Health Organization",
            "the Central Bank of Norway",
            "Alpina Airlines",
            "the Supreme Court",
            "the farmers' union",
            "Harbour United",
            "the United Nations",
            "Kestrel Energy",
            "the opposition Green Party");
    private static final List<String> THINGS = List.of(
            "a new ferry terminal",
            "the wheat harvest",
            "interest rates",
            "a ceasefire agreement",
            "school budgets",
            "the national rail network",
            "offshore wind farms",
            "a vaccine against malaria",
            "the championship final",
            "the pension reform",
            "a data protection law",
            "flood defences along the river");
    private static final List<String> SENTENCES = List.of(
            "%1$s said on Monday that %2$s would spend $%4$d million on %3$s over the next %5$d years.",
            "Officials in %6$s confirmed that talks about %3$s had broken down after %5$d days.",
            "\"We have waited long enough,\" %1$s told reporters in %6$s, \"and nobody can say that we did not warn them.\"",
            "The decision, which had been expected since last autumn, divides both parliament and the public.",
            "According to figures published by %2$s, the number of complaints rose by %5$d percent to %4$d,000.",
            "Analysts warned that delays to %3$s could cost the economy up to %4$d million euros a year.",
            "%2$s did not respond to a request for comment, but a spokesman later described the report as misleading.",
            "In %6$s, where %5$d people were injured during protests in March, shops stayed closed for a second day.",
            "Supporters argue that %3$s will create jobs in a region that has lost a third of its industry since 2008.",
            "%1$s, who took office in 2023, had promised to end the dispute before the summer.",
            "Heavy rain and strong winds made the work of rescue teams more difficult, the fire service said.",
            "A final vote is scheduled for Thursday; if it fails, %2$s may have to start again from the beginning.",
            "Researchers at the university studied %4$d patients and found that %5$d percent of them recovered within a week.",
            "The case goes back to a contract that %2$s signed with the government of %6$s in the late 1990s.",
            "Critics, among them %1$s, called the plan \"a gift to the largest companies\" and demanded an inquiry.",
            "Shares in the company fell %5$d percent in early trading before recovering some of their losses.");

    private MadeUpArticles() {}

    /** So many articles whose bodies have about {@code length} characters. */
    static List<NewsItem> of(int length, int count) {
        var random = new Random(20_260_301);
        var articles = new ArrayList<NewsItem>(count);
        for (int i = 0; i < count; i++) {
            var body = new StringBuilder(length + 512);
            while (body.length() < length) {
                body.append(body.isEmpty() ? "" : "\n\n");
                for (int sentence = 0; sentence < 3; sentence++) {
                    body.append(sentence == 0 ? "" : " ").append(sentence(random));
                }
            }
            String headline =
                    pick(BODIES, random) + " and " + pick(PLACES, random) + " at odds over " + pick(THINGS, random);
            articles.add(NewsItem.newBuilder()
                    .setHeadline(Character.toUpperCase(headline.charAt(0)) + headline.substring(1))
                    .setBodyText(body.toString())
                    .setLanguage("en")
                    .build());
        }
        return articles;
    }

    private static String sentence(Random random) {
        String sentence = pick(SENTENCES, random)
                .replace("%1$s", pick(PERSONS, random))
                .replace("%2$s", pick(BODIES, random))
                .replace("%3$s", pick(THINGS, random))
                .replace("%4$d", Integer.toString(2 + random.nextInt(900)))
                .replace("%5$d", Integer.toString(2 + random.nextInt(60)))
                .replace("%6$s", pick(PLACES, random));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
