package wiredesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nb; Statsråden sier at fergen ikke kommer til å gå etter at broen ble åpnet.",
                "da; Ministeren siger, at færgen ikke vil sejle, efter at broen blev åbnet.",
                "sv; Ministern säger att färjan inte kommer att gå efter att bron öppnades.",
                "nn; Statsråden seier at ferja ikkje kjem til å gå etter at brua vart opna.",
                "cs; Ministr řekl, že přívoz po otevření mostu již nebude jezdit.",
                "sk; Minister povedal, že kompa po otvorení mosta už nebude premávať.",
                "hr; Ministar je rekao da trajekt nakon otvaranja mosta više neće voziti tijekom tjedna.",
                "sr; Ministar je rekao da trajekt posle otvaranja mosta više neće voziti cele nedelje, gde god to bilo.",
                "sr; Министар је рекао да трајект после отварања моста више неће возити.",
                "sl; Minister je povedal, da trajekt po odprtju mostu ne bo več vozil.",
                "bg; Министърът каза, че фериботът няма да се движи след откриването на моста.",
                "mk; Министерот рече дека траектот нема да сообраќа по отворањето на мостот.",
                "ru; Министр сказал, что паром не будет ходить после открытия моста.",
                "uk; Міністр сказав, що пором не ходитиме після відкриття мосту.",
                "be; Міністр сказаў, што паром не будзе хадзіць пасля адкрыцця моста.",
                "id; Menteri mengatakan bahwa feri tidak akan beroperasi karena jembatan sudah dibuka.",
                "ms; Menteri berkata feri tidak akan beroperasi kerana jambatan telah dibuka di negara ini manakala polis mengawal.",
                "es; El ministro dijo que el transbordador no saldrá después de la apertura del puente.",
                "pt; O ministro disse que a balsa não vai operar depois da abertura da ponte.",
                "gl; O ministro dixo que o transbordador non sairá despois da apertura da ponte nova.",
                "ca; El ministre ha dit que el transbordador no sortirà després de l'obertura del pont.",
                "ar; قال الوزير إن العبارة لن تعمل بعد افتتاح الجسر.",
                "fa; وزیر گفت که این کشتی پس از باز شدن پل کار نمی کند.",
                "ur; وزیر نے کہا کہ پل کھلنے کے بعد کشتی نہیں چلے گی۔",
                "hi; मंत्री ने कहा कि पुल खुलने के बाद नाव नहीं चलेगी।",
                "mr; पूल सुरू झाल्यानंतर होडी चालणार नाही असे मंत्री म्हणाले आहे.",
                "el; Ο υπουργός είπε ότι το πλοίο δεν θα εκτελεί δρομολόγια.",
                "he; השר אמר שהמעבורת לא תפעל לאחר פתיחת הגשר.",
                "ko; 장관은 다리가 개통된 뒤에는 배가 다니지 않는다고 말했다.",
                "th; รัฐมนตรีกล่าวว่าเรือจะไม่วิ่งหลังจากเปิดสะพาน",
                "hy; Նախարարն ասաց, որ լաստանավը չի աշխատի:",
                "en; RT @desk: The ferry won't sail, see https://fähre.example/abfahrt/und/ankunft/der/fähre for more."
            })
    void neighboursAreToldApart(String language, String text) {
        assertThat(DETECTOR.detect(text).orElseThrow().language()).isEqualTo(language);
    }

    @Test
    void aShortTextIsNeverSure() {
        double few = DETECTOR.detect("Δεν ξέρω").orElseThrow().confidence();
        double many = DETECTOR.detect("Ο υπουργός είπε ότι το πλοίο δεν θα εκτελεί δρομολόγια από την πρώτη του μηνός.")
                .orElseThrow()
                .confidence();

        assertThat(few).isLessThan(0.75);
        assertThat(many).isEqualTo(1);
    }

    @Test
    void whatHasNoLettersHasNoLanguage() {
        assertThat(DETECTOR.detect("0:3 (0:1) 👍🏽 … 12.11.2026")).isEmpty();
        assertThat(DETECTOR.detect("")).isEmpty();
        assertThat(DETECTOR.detect("\0\0\0\0\0\0\0\0\0")).isEmpty();
    }
}
