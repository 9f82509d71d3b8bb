package wiredesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.Language;
import wiredesk.schemas.NewsItem;

class LanguageEnricherTest {

    static {
        ContractTrust.establish();
    }

    private static final LanguageEnricher ENRICHER = new LanguageEnricher();
    private static final String GERMAN =
            "Die Minister beider Länder trafen sich am Montag in der Hauptstadt, um über den Fluss und die Grenze zu"
                    + " sprechen. Sie vereinbarten, dass die Brücke im kommenden Jahr für den Verkehr wieder geöffnet werden soll.";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The ministers of both countries met in the capital on Monday to talk about the river and the border.",
                "de; Die Minister beider Länder trafen sich am Montag in der Hauptstadt, um über den Fluss zu sprechen.",
                "fr; Les ministres des deux pays se sont rencontrés lundi dans la capitale pour parler du fleuve.",
                "es; Los ministros de ambos países se reunieron el lunes en la capital para hablar del río y de la frontera.",
                "it; I ministri dei due paesi si sono incontrati lunedì nella capitale per parlare del fiume e del confine.",
                "pt; Os ministros dos dois países reuniram-se na segunda-feira na capital para falar sobre o rio e a fronteira.",
                "nl; De ministers van beide landen kwamen maandag in de hoofdstad bijeen om over de rivier te praten.",
                "sv; Ministrarna från båda länderna träffades på måndagen i huvudstaden för att tala om floden och gränsen.",
                "ru; Министры обеих стран встретились в понедельник в столице, чтобы поговорить о реке и границе.",
                "uk; Міністри обох країн зустрілися в понеділок у столиці, щоб поговорити про річку та кордон між ними.",
                "ar; التقى وزراء البلدين يوم الاثنين في العاصمة للحديث عن النهر والحدود بين البلدين الجارين",
                "zh; 两国部长星期一在首都举行会谈,讨论河流和边界问题,双方同意继续对话。",
                "ja; 両国の閣僚は月曜日に首都で会談し、川と国境の問題について話し合った。"
            })
    void anUndeclaredLanguageIsTakenFromTheText(String language, String text) {
        assertThat(enrich(null, text))
                .returns(language, Language::getTag)
                .returns(language, found -> found.getDetected().orElse(""));
    }

    @Test
    void aTextThatIsSurelyInAnotherLanguageOverrulesTheDocument() {
        assertThat(enrich("en", GERMAN))
                .returns("de", Language::getTag)
                .returns("en", found -> found.getDeclared().orElse(""));
    }

    @Test
    void aDeclaredRegionIsKept() {
        assertThat(enrich("de-AT", GERMAN)).returns("de-AT", Language::getTag);
        assertThat(enrich("de_at", GERMAN)).returns("de-AT", Language::getTag);
    }

    @Test
    void aShortTextDoesNotSayItsLanguage() {
        assertThat(enrich(null, "Tor!"))
                .returns("und", Language::getTag)
                .returns(true, found -> found.getDetected().isEmpty());
        assertThat(enrich("fr", "But !")).returns("fr", Language::getTag);
    }

    @Test
    void nonsenseDeclaredCountsAsNothing() {
        assertThat(enrich("!!", GERMAN)).returns("de", Language::getTag);
        assertThat(enrich("", "")).returns("und", Language::getTag);
    }

    private static Language enrich(@org.jspecify.annotations.Nullable String declared, String text) {
        var item = NewsItem.newBuilder().setHeadline("").setBodyText(text);
        if (declared != null) {
            item.setLanguage(declared);
        }
        return ENRICHER.enrich(item.build(), Findings.NOTHING).language();
    }
}
