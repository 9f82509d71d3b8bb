package wiredesk.ingest.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.Dateline;

/**
 * How Chinese, Japanese and Korean wires open a story: {@code 新华社北京11月24日电（记者李明）}, {@code 【広島共同】},
 * {@code (서울=연합뉴스) 홍길동 기자 =}.
 */
final class EastAsianDatelines {

    private static final Pattern CHINESE =
            Pattern.compile("^((\\p{IsHan}{1,4}[社网網])(\\p{IsHan}{2,12}?)\\d{1,2}月\\d{1,2}日(?:电|電|讯|訊))"
                    + "(?:\\s?[（(](?:本报|见习)?记?者?記?者?[\\s:：]?([^（）()]{2,40})[）)])?[\\s　]*");
    /** {@code 北京2026年11月24日 /美通社/ -- }, as press releases have it. */
    private static final Pattern CHINESE_RELEASE =
            Pattern.compile("^((\\p{IsHan}{2,12}?(?:[，,]\\s?\\p{IsHan}{2,8})?)[，,]?\\s?\\d{4}年\\d{1,2}月\\d{1,2}日"
                    + "(?:\\s?[/（(]([^/（）()]{2,24})[/）)])?)\\s*(?:--+|[-–—―]+)\\s*");

    private static final Pattern JAPANESE = Pattern.compile(
            "^(【([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]{2,14}?)[＝=]?((?:ＡＦＰ|AFP)?[＝=]?(?:共同|時事|ロイター|新華社|聯合ニュース))?】)[\\s　]*");
    private static final Pattern KOREAN = Pattern.compile(
            "^(\\((\\p{IsHangul}{2,8}(?:[·,]\\s?\\p{IsHangul}{2,8}){0,3})=([\\p{IsHangul}A-Z][\\p{IsHangul}A-Z ]{1,11})\\))\\s*"
                    + "(?:((?:\\p{IsHangul}{2,4}[·,]?\\s?){1,4}?)\\s?(?:기자|특파원)\\s*=\\s*)?");

    private EastAsianDatelines() {}

    /** The dateline, if the paragraph opens with one in these scripts. */
    static Optional<Datelines.Found> find(String paragraph) {
        char first = paragraph.isEmpty() ? ' ' : paragraph.charAt(0);
        if (first == '【') {
            return found(JAPANESE.matcher(paragraph), paragraph, 2, 0);
        }
        if (first == '(') {
            return found(KOREAN.matcher(paragraph), paragraph, 2, 4);
        }
        return first >= '\u4E00' && first <= '\u9FFF'
                ? found(CHINESE.matcher(paragraph), paragraph, 3, 4)
                        .or(() -> found(CHINESE_RELEASE.matcher(paragraph), paragraph, 2, 0))
                : Optional.empty();
    }

    /** The agency that such a dateline names. */
    static Optional<String> agency(String dateline) {
        char first = dateline.isEmpty() ? ' ' : dateline.charAt(0);
        Matcher release = CHINESE_RELEASE.matcher(dateline + "-");
        if (release.find()) {
            return Optional.ofNullable(release.group(3));
        }
        Matcher matcher = first == '【'
                ? JAPANESE.matcher(dateline)
                : first == '(' ? KOREAN.matcher(dateline) : CHINESE.matcher(dateline);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(first == '【' || first == '(' ? 3 : 2))
                : Optional.empty();
    }

    private static Optional<Datelines.Found> found(Matcher matcher, String paragraph, int place, int reporter) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new Datelines.Found(
                new Dateline(matcher.group(1), matcher.group(place), null),
                paragraph.substring(matcher.end()).strip(),
                named(reporter == 0 ? null : matcher.group(reporter))));
    }

    private static Optional<String> named(@Nullable String reporter) {
        return Optional.ofNullable(reporter).map(String::strip).filter(it -> !it.isEmpty());
    }
}
