package wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the texts a | stands where a sentence ends. */
class SentenceBreakerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; Police met J. Smith in Ft. Hale.| He was with Gov. Lee and Sen. Kim.",
                "en; The vote is on Jan. 5 at No. 10 Mill St. near p. 7 of the plan.",
                "en; She left at 7 p.m. Friday.| At 5 a.m. Ms. Ray called.| The rest had gone by 6 p.m.| Mr. Ray stayed.",
                "en; That was you and I.| Did Ann I. Ray see it?",
                "en; It is the firm of Hale, Ray & Co.| It closed.| Ask Hale and co. at noon.",
                "en; He lives in the U.S.| Why?| The U.S. Senate knows.",
                "en; The fee is $20.00.| It rose 2.5 percent to 1,000.|That was a lot.| Then it fell.",
                "es; Lista: 1.Pan, 2.Vino.| ¿Cuánto cuesta?| Llame al N°. 12.345.",
                "de; Der XII. Senat tagte am 3. Mai.| Es waren 12.| Die anderen fehlten.",
                "de; Die kath. Kirche und der Verein e. V. halfen, z. B. in St. Veit.| Gut.",
                "sk; Schôdza je 7. Apríla 2031 v sále č. 5 dnes.| Príde aj p. Novák.",
                "it; Lo psicol. Verdi ringrazia l'Avv. Bianchi.| Il 23 nov. si vota.",
                "ru; В 2030–2031 гг. Виктор жил в г. Энске на ул. Лесной.| Там был Л.Н.Седов.",
                "bg; Това стана през 1931 г. Градът беше малък.| После порасна.",
                "el; Τι ώρα φεύγει το πλοίο;| Κανείς δεν ξέρει."
            })
    void aFullStopEndsASentenceOrAnAbbreviation(String language, String marked) {
        assertThat(broken(language, marked)).isEqualTo(parted(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; \"Come in. Sit down. It is late,\" she said.| He did.",
                "en; \"Why now?\" Mr. Hale asked.| \"Who knows!\"| Nobody did.",
                "en; She said “It is over.”| Then she left.",
                "en; The harbour (It was built in 1931.) is closed.| (It will reopen.)| The pier stays.",
                "de; Sie sagte: „Morgen kommen wir. Alle.“| Niemand kam.",
                "fr; Il a dit « C'est fini. Partons ! » avant de sortir.| Puis rien.",
                "ru; «Куда вы? – спросил он. – Уже поздно».| Никто не ответил.",
                "zh; 他们昨天看了《再见！船长》。|港口“今天关闭。明天再开。”他说。",
                "ja; 大臣は「橋は安全だ。心配ない。」と述べた。|船は出ない。"
            })
    void whatIsQuotedOrInBracketsStaysWhole(String language, String marked) {
        assertThat(broken(language, marked)).isEqualTo(parted(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; Well ... he waited . . . and the ship left…| Nobody cared....| The end.",
                "en; The pier was closed. . . .",
                "en; They said the harbour was closed.|. . . The ships stayed away.",
                "en; The boats left . . . .| Nobody saw them.",
                "en; Gone!!| Really?!| Yahoo! is a firm.",
                "nl; Het schip voer uit.| ...en toen kwam de storm."
            })
    void anEllipsisEndsASentenceOnlyBehindOne(String language, String marked) {
        assertThat(broken(language, marked)).isEqualTo(parted(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; 1. The ferry stays |2. The bridge goes |3. Nobody pays",
                "en; a) ferries |b) bridges",
                "en; • 9. Ferries |• 10. Bridges",
                "en; 1. Plan your trip early.| Stay at home.",
                "en; They came 1) late and 2) wet."
            })
    void itemsOfAListInALineAreSentences(String language, String marked) {
        assertThat(broken(language, marked)).isEqualTo(parted(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "hi; पुल बंद है।| नाव नहीं चलेगी।",
                "ur; پل بند ہے۔| کشتی نہیں چلے گی؟| ہاں۔",
                "am; ድልድዩ ተዘግቷል።|ጀልባው አይሄድም።",
                "my; တံတားပိတ်ထားသည်။|လှေမသွားပါ။",
                "hy; Կամուրջը փակ է:| Նավը չի գնում:",
                "ka; ხიდი დაკეტილია.| ნავი არ გავა.",
                "mr; पूल बंद आहे.| होडी जाणार नाही."
            })
    void everyScriptHasItsOwnMarks(String language, String marked) {
        assertThat(broken(language, marked)).isEqualTo(parted(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "\"a. ",
                "“B! ",
                ". ",
                "! ",
                ".",
                "1. A ",
                "a.B",
                "…",
                "U.S. ",
                "«",
                "?! X",
                "a.m. B ",
                "\" \"! B ",
                "A. "
            })
    void aLongTextIsReadInLinearTime(String hostile) {
        String text = hostile.repeat(ArticleText.MOST / hostile.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new SentenceBreaker("en").boundaries(text));
    }

    private static List<String> broken(String language, String marked) {
        String text = marked.replace("|", "");
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int end : new SentenceBreaker(language).boundaries(text)) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }

    private static List<String> parted(String marked) {
        return List.of(marked.split("\\|")).stream().map(String::strip).toList();
    }
}
