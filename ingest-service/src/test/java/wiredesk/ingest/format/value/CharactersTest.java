package wiredesk.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | Die Königstraße wird für vier Wochen gesperrt. „Das ist nötig“, sagt die Stadt.
            windows-1252 | Ein Zuschauer aus Ørsted kam per Fähre.
            windows-1252 | Þetta var gott ár fyrir ferjurnar, sagði hafnarstjórinn.
            windows-1252 | Los transbordadores volverán mañana, según la compañía. ¿Cuándo? A las 3ª hora.
            windows-1251 | Речной порт открыл во вторник новый причал для паромов.
            KOI8-R       | Речной порт открыл во вторник новый причал для паромов.
            ISO-8859-5   | Речной порт открыл во вторник новый причал для паромов.
            IBM866       | Речной порт открыл во вторник новый причал для паромов.
            windows-1251 | Річковий порт відкрив у вівторок новий причал для поромів.
            windows-1253 | Το λιμάνι άνοιξε την Τρίτη μια νέα προβλήτα για τα πλοία.
            windows-1255 | הנמל פתח היום רציף חדש למעבורות, אמר הדובר.
            windows-1256 | افتتح الميناء اليوم رصيفا جديدا للعبارات وقال المدير إنه جاهز.
            windows-1254 | Liman salı günü vapurlar için yeni bir iskele açtı, dedi müdür. Işıklar yandı, ağır yük taşındı.
            windows-1250 | Přístav otevřel v úterý nové molo pro trajekty, řekl jeho ředitel.
            ISO-8859-2   | Port otworzył we wtorek nowe nabrzeże. Zbudowano je za sześćdziesiąt milionów złotych.
            windows-1250 | A kikötő kedden új mólót nyitott, közölte a vezetője. Fűtött várója is van.
            Shift_JIS    | 港は火曜日、フェリーのための新しい桟橋を開いた。
            EUC-JP       | 港は火曜日、フェリーのための新しい桟橋を開いた。
            EUC-KR       | 항구는 화요일 여객선을 위한 새 부두를 열었다.
            GB18030      | 港口星期二启用了新的渡轮码头，负责人说每年可停靠二百艘船。
            Big5         | 港口星期二啟用了新的渡輪碼頭，負責人說每年可停靠二百艘船。
            """)
    void textWithoutALabelIsReadInTheCharsetThatItLooksLike(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(Characters.decode(bytes, Optional.empty())).isEqualTo(text);
        assertThat(Characters.decode(bytes, Optional.of("us-ascii"))).isEqualTo(text);
    }

    @Test
    void theLabelOfWesternEuropeOnAnotherScriptIsNotBelieved() {
        String text = "Речной порт открыл новый причал.";

        assertThat(Characters.decode(text.getBytes(Charset.forName("windows-1251")), Optional.of("iso-8859-1")))
                .isEqualTo(text);
    }

    @Test
    void strayBytesAmongUtf8StandForThemselves() {
        byte[] utf8 = "Fähre, Brücke, Straße: ".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(utf8, utf8.length + 1);
        both[utf8.length] = (byte) 0xE9;

        assertThat(Characters.decode(both, Optional.empty())).isEqualTo("Fähre, Brücke, Straße: é");
    }
}
