package wiredesk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyMarkupTest {

    private static final List<String> BLOCKS = List.of("p", "p", "p", "p", "h2", "h3", "blockquote", "ul", "ol");
    private static final List<String> INLINE = List.of("em", "strong", "b", "i", "u", "a");

    private static final List<String> WORDS = List.of(
            "Harbour",
            "pilots",
            "said",
            " ",
            " ",
            " ",
            ", ",
            ". ",
            "\n",
            " \n ",
            "\n.",
            "\n,",
            "\t",
            "  ",
            "   ",
            "a   b\nc   d\ne   f",
            "&amp;",
            "&amp;amp;",
            "&amp;lt;b&amp;gt;",
            "& ",
            "&",
            "&nbsp;",
            "&rsquo;",
            "&#8217;",
            "&#146;",
            "&#x2019;",
            "&lt;",
            "&lt;/p&gt;",
            "&gt;",
            "&quot;",
            "&nonsense;",
            "&semi;",
            "&fjlig;",
            "quot;",
            ";",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u2028",
            "\u3000",
            "\ufeff",
            "é",
            "“Ja”",
            "港湾，",
            "\ud83d\ude80",
            "\ud83d",
            "'",
            "\"",
            ">",
            "Advertisement",
            "More news",
            "Read more: ",
            "###",
            "By Ada Okafor",
            "LAKESIDE, March 2 (XYZ) – ");

    private static final List<String> STRAY = List.of(
            "<",
            "<p>",
            "</p>",
            "<P>",
            "<p/>",
            "<p >",
            "<br/>",
            "<br />",
            "<br>",
            "</br>",
            "<li>",
            "<hr>",
            "<div>",
            "<!-- -->",
            "<p class=\"byline\">",
            "</b>",
            "<b>",
            "<a>",
            "<script>x</script>",
            "<table><tr><td>1",
            "\r",
            "/",
            "=\"",
            "<img src=\"https://example.com/a.jpg\">");

    private static final List<String> ADDRESSES = List.of(
            "https://example.com",
            "https://example.com/a/b?c=d&amp;e=%20f",
            "https://example.com/a?b=c&copy=d",
            "https://example.com/a b",
            "https://example.com/a/../b",
            "https://example.com/.",
            "https://example.com:443/a",
            "https://EXAMPLE.com/a.html",
            "HTTPS://example.com/a",
            "http://user@example.com/",
            "http://example.com/#part",
            "http://bücher.example/",
            "mailto:desk@example.com",
            "//example.com/a",
            "/a",
            "javascript:alert(1)",
            "https:///a",
            "https://-",
            "http://a&amp;b",
            "");

    /** The reader's whole promise: either it leaves the mark-up to the tree, or it says the same. */
    @Test
    void whatIsReadInOnePassIsWhatTheTreeWouldMakeOfIt() {
        var chance = new SplittableRandom(20);
        int tidy = 0;
        for (int i = 0; i < 60_000; i++) {
            String markup = new Writer(chance, i % 3 == 0).write();
            Optional<AllowedMarkup> read = TidyMarkup.read(markup);
            if (read.isPresent()) {
                tidy++;
                assertThat(read.get()).as(markup).isEqualTo(AllowedMarkup.repaired(markup));
            }
        }
        assertThat(tidy).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One.</p>",
                "<p>One <b>and <i>two</i></b>.<br/>Three.</p>\n<p>“Four” &amp; five&nbsp;– six.</p>",
                "<h2>Head</h2><p>Text.</p><ul><li>One</li>\n<li>Two</li></ul><blockquote><p>Said.</p></blockquote>",
                "<p><a href=\"https://example.com/a?b=1&amp;c=2\" target=\"_blank\">There</a> it is.</p>"
            })
    void mostStoriesNeedNoTree(String markup) {
        assertThat(TidyMarkup.read(markup)).contains(AllowedMarkup.repaired(markup));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No element.",
                "<p>Not closed.",
                "<p>One.</p><p>More news</p>",
                "<p>One.</p><p>Advertisement</p><p>Two.</p>",
                "<p onclick=\"steal()\">One.</p>",
                "<p><a href=\"javascript:steal()\">One.</a></p>",
                "<p>One.</p><script>steal()</script>",
                "<p>&lt;script&gt;steal()&lt;/script&gt;</p>",
                "<p>He said &amp;quot;no&amp;quot;.</p>",
                "<p><b>Crossed <i>over</b> here</i>.</p>",
                "<p>One.</p>Two."
            })
    void whatHasToBeRepairedOrCleanedIsLeftToTheTree(String markup) {
        assertThat(TidyMarkup.read(markup)).isEmpty();
    }

    @Test
    void noDepthIsTooMuch() {
        String quotations = "<blockquote>".repeat(5_000) + "<p>x</p>" + "</blockquote>".repeat(5_000);

        assertThat(TidyMarkup.read(quotations)).isEmpty();
        assertThat(TidyMarkup.read("<blockquote>".repeat(11) + "<p>x</p>" + "</blockquote>".repeat(11)))
                .isPresent();
    }

    /** Writes mark-up of a random story, every now and then with a mistake. */
    private static final class Writer {

        private final SplittableRandom chance;
        private final boolean careless;
        private final StringBuilder out = new StringBuilder();

        Writer(SplittableRandom chance, boolean careless) {
            this.chance = chance;
            this.careless = careless;
        }

        String write() {
            blocks(3);
            return out.toString();
        }

        private void blocks(int depth) {
            for (int i = chance.nextInt(4); i >= 0; i--) {
                String name = oneOf(BLOCKS);
                out.append('<').append(name).append('>');
                switch (name) {
                    case "blockquote" -> {
                        if (depth > 0) {
                            blocks(depth - 1);
                        }
                    }
                    case "ul", "ol" -> {
                        for (int j = chance.nextInt(3); j >= 0; j--) {
                            out.append("<li>");
                            text(2);
                            out.append("</li>").append(between());
                        }
                    }
                    default -> text(2);
                }
                out.append("</").append(name).append('>').append(between());
            }
        }

        private void text(int depth) {
            for (int i = chance.nextInt(7); i > 0; i--) {
                int kind = chance.nextInt(careless ? 24 : 20);
                if (kind == 0) {
                    out.append(oneOf(List.of("<br>", "<br/>", "<br />")));
                } else if (kind <= 2 && depth > 0) {
                    String name = oneOf(INLINE);
                    out.append('<')
                            .append(name)
                            .append(name.equals("a") ? link() : "")
                            .append('>');
                    text(depth - 1);
                    out.append("</").append(name).append('>');
                } else if (kind >= 23) {
                    out.append(oneOf(STRAY));
                } else {
                    out.append(chance.nextInt(3) > 0 ? WORDS.get(chance.nextInt(8)) : oneOf(WORDS));
                }
            }
        }

        private String link() {
            String target = oneOf(
                    List.of("", "", " target=\"_blank\"", " rel=\"nofollow\"", " title=\"x\"", " target=\"&quot;\""));
            return " href=\"" + oneOf(ADDRESSES) + "\"" + target;
        }

        private String between() {
            return oneOf(List.of("", "", "", "\n", "\n\n  ", " ", careless ? "x" : ""));
        }

        private String oneOf(List<String> choices) {
            return choices.get(chance.nextInt(choices.size()));
        }
    }
}
