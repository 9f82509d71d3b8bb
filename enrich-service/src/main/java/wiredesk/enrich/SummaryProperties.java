package wiredesk.enrich;

import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import wiredesk.enrich.summary.Extent;
import wiredesk.enrich.summary.SummaryLengths;

/**
 * How long summaries may be: {@code wiredesk.enrich.summary.*}.
 *
 * @param characters of a summary's sentences, at most
 * @param feeds the same for single feeds, by their names
 */
@Validated
@ConfigurationProperties("wiredesk.enrich.summary")
record SummaryProperties(
        @DefaultValue("1000") @Min(Extent.FEWEST_CHARACTERS) int characters,
        @DefaultValue Map<String, @Min(Extent.FEWEST_CHARACTERS) Integer> feeds) {

    SummaryLengths lengths() {
        return new SummaryLengths(characters, feeds);
    }
}
