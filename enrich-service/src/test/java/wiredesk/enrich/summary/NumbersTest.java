package wiredesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.enrich.text.ArticleText;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Some 1,400 of 3.5 million|1400 3500000",
                "en|a loan of $25m and 25 million more|25000000",
                "en|eleven dead, twenty-five hurt, two hundred thousand fled|11 25 200000",
                "en|two dozen of the 20-year-old ships, by the 1990s|2 12 20 1990",
                "en|in 2025-26 and on the 3rd|2025 26 3",
                "en|one of them|",
                "en|U.N. forces and Covid-19|",
                "de|1.400 von 3,5 Millionen, elf Tote, 2 Mrd. Euro|1400 3500000 11 2000000000",
                "fr|1 400 personnes, trois millions|1 400 3000000",
                "es|tres mil, 2,5 millones|3000 2500000",
                "ru|одиннадцать, 3,5 млн, двух|11 3500000 2",
                "ar|١٤٠٠|1400"
            })
    void theirValueCountsHoweverTheyAreWritten(String language, String text, String values) {
        assertThat(Numbers.in(ArticleText.of(language, "", text, Optional.empty())))
                .isEqualTo(
                        values == null
                                ? Set.of()
                                : Arrays.stream(values.split(" "))
                                        .map(value -> new BigDecimal(value).stripTrailingZeros())
                                        .collect(Collectors.toSet()));
    }

    @Test
    void aNumberWithoutEndIsReadInBoundedTime() {
        String digits = "1234567890".repeat(10_000);

        assertThat(Numbers.in(ArticleText.of("en", "", digits, Optional.empty())))
                .containsExactly(new BigDecimal(digits.substring(0, 30)).stripTrailingZeros());
    }
}
