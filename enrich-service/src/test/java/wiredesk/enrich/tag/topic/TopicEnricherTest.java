package wiredesk.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Subject;
import wiredesk.schemas.Topic;

class TopicEnricherTest {

    static {
        ContractTrust.establish();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 20000639; The foreign ministers met the ambassador at the embassy; diplomats spoke of progress in the negotiations.",
                "en; 20000056; Artillery shelled the frontline overnight, and troops and tanks crossed the river after an airstrike.",
                "en; 20001065; The striker scored twice as the Premier League leaders won; their goalkeeper saved a penalty kick.",
                "en; 20000574; Polling stations opened for the general election; voters cast their ballots and turnout was high.",
                "en; 20000350; The central bank raised its interest rate by 25 basis points, the Federal Reserve said of inflation.",
                "de; 11000000; Der Bundestag stimmte über das Gesetz der Bundesregierung ab; die Opposition kritisierte den Kanzler.",
                "fr; 20000073; Les pourparlers de paix ont repris, le médiateur espère un cessez-le-feu et un accord de paix.",
                "it; 15000000; L'allenatore ha elogiato la squadra dopo la vittoria: due gol del portiere e dell'attaccante in campionato.",
                "pt; 04000000; O banco central manteve a taxa de juros; a inflação caiu e as ações da empresa subiram na bolsa.",
                "nl; 07000000; Het ziekenhuis meldt nieuwe besmettingen; patiënten krijgen een vaccin, zegt de huisarts.",
                "ru; 20000638; Замглавы МИД встретился с послом; дипломаты обсудили санкции и переговоры в ООН.",
                "ru; 01000000; Актёр и режиссёр представили новый фильм на кинофестивале, в музее открылась выставка.",
                "es; 15000000; El entrenador elogió a su equipo después de la victoria en la final de la Copa del Rey de fútbol."
            })
    void wordsSpeakForTheirTopic(String language, String code, String text) {
        assertThat(enrich(
                        NewsItem.newBuilder().setHeadline("").setBodyText(text).build(), language))
                .extracting(Topic::getCode)
                .contains("medtop:" + code);
    }

    @Test
    void aTopicBringsItsNameAndEverythingAboveIt() {
        var item = NewsItem.newBuilder()
                .setHeadline("Diplomats hold peace talks on ceasefire")
                .setBodyText("The ambassador and the foreign minister met for peace talks.")
                .build();

        assertThat(enrich(item, "en"))
                .filteredOn(topic -> topic.getCode().equals("medtop:20000639"))
                .singleElement()
                .returns("diplomacy", Topic::getName)
                .returns("topic/2", Topic::getMethod)
                .returns(List.of("medtop:20000638", "medtop:11000000"), Topic::getBroader);
    }

    @Test
    void whatTheFeedCodedStandsFirstWithScoreOne() {
        var item = NewsItem.newBuilder()
                .setHeadline("Talks end")
                .setBodyText("They ended.")
                .setSubjects(List.of(
                        subject("medtop", "20000574", "vote"),
                        subject("http://cv.iptc.org/newscodes/mediatopic/", "20000574", "election"),
                        subject("subj", "15054000", "football"),
                        subject("medtop", "29999999", "a topic of tomorrow"),
                        subject("genre", "Feature", "feature")))
                .build();

        assertThat(enrich(item, "en"))
                .extracting(Topic::getCode, Topic::getName, Topic::getScore, Topic::getMethod)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("medtop:20000574", "election", 1.0, "feed"),
                        org.assertj.core.api.Assertions.tuple("medtop:20001065", "soccer", 1.0, "feed"),
                        org.assertj.core.api.Assertions.tuple("medtop:29999999", "a topic of tomorrow", 1.0, "feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "ru"})
    void everyProfileIsForATopicOfTheVocabularyAndEveryBranchHasOne(String language) {
        var codes = WordFile.lines(TopicEnricher.class, "profile-" + language + ".txt").stream()
                .map(line -> line.substring(0, 8))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(MediaTopics.CURRENT::isKnown);
        var branches = Stream.iterate(1, i -> i + 1)
                .limit(17)
                .map("%02d000000"::formatted)
                .toList();
        assertThat(new HashSet<>(codes)).containsAll(branches);
    }

    @Test
    void englishHasProfilesOfThreeHundredTopicsWithSomeThirtyCuesEach() {
        var lines = WordFile.lines(TopicEnricher.class, "profile-en.txt");
        var cues = lines.stream()
                .mapToLong(line -> line.chars().filter(sign -> sign == ' ').count())
                .summaryStatistics();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
        assertThat(cues.getAverage()).isGreaterThan(25);
    }

    @Test
    void aPhraseIsHeardAsAWholeAndItsWordsDoNotSpeakForThemselves() {
        var item = NewsItem.newBuilder()
                .setHeadline("")
                .setBodyText(
                        "The video game has a player who reads. A games console and a computer game are in the shop.")
                .build();

        assertThat(enrich(item, "en"))
                .extracting(Topic::getCode)
                .contains("medtop:20000548")
                .doesNotContain("medtop:15000000");
    }

    @Test
    void aHeadlineSpeaksLouderThanTheBody() {
        String football = "The goalkeeper saved a penalty and the striker scored.";
        String weather = "Thunderstorms and heavy rain are forecast.";
        var first =
                NewsItem.newBuilder().setHeadline(football).setBodyText(weather).build();
        var second =
                NewsItem.newBuilder().setHeadline(weather).setBodyText(football).build();

        assertThat(score(first, "medtop:15000000")).isGreaterThan(score(second, "medtop:15000000"));
        assertThat(score(first, "medtop:17000000")).isLessThan(score(second, "medtop:17000000"));
    }

    @Test
    void namesComeInTheLanguageThatIsAskedForElseInEnglish() {
        var item = NewsItem.newBuilder()
                .setHeadline("")
                .setBodyText(
                        "The goalkeeper saved a penalty kick, then the striker scored a hat-trick in the Premier League.")
                .build();
        var before = Findings.NOTHING.with(ArticleText.of("en", "", item.getBodyText(), Optional.empty()));

        assertThat(new TopicEnricher(() -> TopicKnowledge.STANDARD, "de")
                        .enrich(item, before)
                        .topics())
                .extracting(Topic::getName)
                .contains("Fußball", "Sport");
        assertThat(new TopicEnricher(() -> TopicKnowledge.STANDARD, TopicEnricher.ARTICLES_LANGUAGE)
                        .enrich(item, before)
                        .topics())
                .extracting(Topic::getName)
                .contains("soccer", "sport");
        assertThat(MediaTopics.CURRENT.name("20000638", "es", "")).isEqualTo("relaciones internacionales");
        assertThat(MediaTopics.CURRENT.name("20000638", "sv", "")).isEqualTo("international relations");
    }

    private static double score(NewsItem item, String code) {
        return enrich(item, "en").stream()
                .filter(topic -> topic.getCode().equals(code))
                .mapToDouble(Topic::getScore)
                .findFirst()
                .orElse(0);
    }

    private static Subject subject(String scheme, String code, String name) {
        return Subject.newBuilder()
                .setScheme(scheme)
                .setCode(code)
                .setName(name)
                .build();
    }

    private static List<Topic> enrich(NewsItem item, String language) {
        var text = ArticleText.of(language, item.getHeadline(), item.getBodyText(), Optional.empty());
        return new TopicEnricher().enrich(item, Findings.NOTHING.with(text)).topics();
    }
}
