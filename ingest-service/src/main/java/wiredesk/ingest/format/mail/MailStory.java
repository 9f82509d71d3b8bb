package wiredesk.ingest.format.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.copy.CopyBody;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.Kicker;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.copy.TakeKeys;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Characters;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.Words;

/** The story that a mail tells itself. */
final class MailStory {

    private static final List<String> PREFIXES =
            List.of("re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "i:", "sv:", "vs:", "antw:", "enc:");
    private static final List<String> FORWARDS = List.of("fw:", "fwd:", "wg:", "tr:", "rv:", "i:", "vs:", "enc:");
    private static final List<String> STUBS = List.of(
            "this is a multi-part message",
            "your email client does not",
            "your mail client does not",
            "to view this email",
            "html only",
            "this email requires");

    private static final int MOST_LINES_ABOVE = 24;

    private final MimeReader mime;
    private final Headers headers;
    private final StoryBuilder story;
    private final EditorialLines editorial;
    private final String subject;
    private final String title;
    private final List<Part.One> plain = new ArrayList<>();
    private final List<Part.One> html = new ArrayList<>();
    private boolean alternative;
    private boolean forwarded;
    private final List<String> leftOut = new ArrayList<>();

    MailStory(MimeReader mime, ZoneId zone) {
        this.mime = mime;
        this.headers = mime.headers();
        this.story = new StoryBuilder(zone);
        Optional<String> date = headers.text("Date")
                .filter(it -> Dates.parse(it, zone).isPresent())
                .or(() -> headers.last("Received").map(it -> it.substring(it.lastIndexOf(';') + 1)))
                .or(() -> headers.text("Date"));
        this.editorial = new EditorialLines(
                story,
                zone,
                date.flatMap(it -> Dates.parse(it, zone))
                        .map(it -> it.atZone(zone).toLocalDate()));
        story.versionCreated("Date", date);
        this.subject = subject();
        this.title = title(subject);
    }

    /** Sorts parts into texts and attachments; of alternatives the text is told once. */
    void choose(List<Part> parts, List<Part.One> attachments) {
        for (Part part : parts) {
            switch (part) {
                case Part.Many many -> {
                    alternative |= many.alternative();
                    choose(many.parts(), attachments);
                }
                case Part.One one -> {
                    if (one.isPlain()) {
                        plain.add(one);
                    } else if (one.isHtml()) {
                        html.add(one);
                    } else if (!isInlinePicture(one)) {
                        attachments.add(one);
                    }
                }
            }
        }
    }

    /** Names an attachment that is no story. */
    void leftOut(String name) {
        leftOut.add(name);
    }

    /** The mail's text as a document of its own, which it may be. */
    Optional<Document> textAs(Document mail) {
        if (plain.size() != 1) {
            return Optional.empty();
        }
        String text = text(plain.getFirst()).strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(mail.part(
                        text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"), Optional.of("utf-8")));
    }

    /** An item that is pasted into the mail has the mail's date, and its name if it is the only one, where it has none of its own. */
    ParsedItem around(ParsedItem item, int items) {
        return item instanceof ParsedItem.Taken(var pasted)
                ? ParsedItem.taken(pasted.within(
                        headers.text("Message-ID").filter(name -> items == 1).map(MailStory::withoutBrackets),
                        story.build().versionCreated()))
                : item;
    }

    /** Characters of the text, to tell a story from a note. */
    int length() {
        int length = 0;
        for (Part.One part : plain.isEmpty() ? html : plain) {
            length += part.content().length;
        }
        return length;
    }

    Optional<ParsedItem> item() {
        Body body = body();
        fields();
        story.body(body);
        byline();
        identity();
        editorial.finish();
        leftOut.forEach(name -> story.warn("attachment: left out '" + Words.oneLine(name) + "'"));
        mime.trouble().ifPresent(why -> story.warn("mail: not read to its end: " + Words.oneLine(why)));
        return story.hasStory() ? Optional.of(ParsedItem.taken(story.build())) : Optional.empty();
    }

    private void fields() {
        if (isKeywordLine(title)) {
            story.slugline(Optional.of(title.split(",", 2)[0]));
            editorial.keys(title.substring(title.indexOf(',') + 1));
        } else {
            story.headline(Optional.of(title));
        }
        Optional<Correspondent> from =
                headers.text("From").or(() -> headers.text("Sender")).map(Correspondent::of);
        Optional<String> organisation = headers.text("Organization").or(() -> headers.text("Organisation"));
        Optional<String> list =
                headers.text("List-Id").flatMap(it -> Correspondent.of(it).name());
        story.source(organisation.or(() -> list).or(() -> from.flatMap(Correspondent::shown)));
        story.language(headers.text("Content-Language").map(it -> it.split(",", 2)[0].strip()));
        story.expires("Expires", headers.text("Expires").or(() -> headers.text("Expiry-Date")));
        headers.text("Keywords").ifPresent(it -> List.of(it.split("[,;]", 40)).forEach(story::keyword));
        int colon = subject.indexOf(':');
        if (LineKind.of(subject) == LineKind.EMBARGO) {
            editorial.takeLine(subject);
        } else if (colon > 0) {
            TakeKeys.ofLine(subject.substring(0, colon)).ifPresent(editorial::keys);
        }
    }

    /** Who sends for an organisation has written it, unless the text names another. */
    private void byline() {
        if (headers.text("Organization").or(() -> headers.text("Organisation")).isPresent()) {
            story.byline(headers.text("From").map(Correspondent::of).flatMap(Correspondent::person));
        }
    }

    /** A kill takes the name of the mail that it replaces or answers, for it must reach it. */
    private void identity() {
        Optional<String> earlier = headers.text("Supersedes").or(() -> headers.text("In-Reply-To"));
        Optional<String> own = headers.text("Message-ID");
        story.guid((story.isCanceled() ? earlier.or(() -> own) : own).map(MailStory::withoutBrackets));
        if (!story.isCanceled()) {
            story.link("evolvedfrom", headers.text("Supersedes").map(MailStory::withoutBrackets), Optional.empty());
        }
    }

    private Body body() {
        if (isToldByHtml()) {
            embargo();
            StringBuilder markup = new StringBuilder();
            html.forEach(part -> markup.append(MailHtml.story(text(part), editorial, title, story))
                    .append('\n'));
            return markup.isEmpty() ? new Body.None() : new Body.Html(markup.toString());
        }
        List<String> lines = new ArrayList<>();
        for (Part.One part : plain) {
            lines.addAll(MailText.lines(text(part), flow(part)));
            lines.add("");
        }
        if (forwarded) {
            Optional<ForwardedMail> inner = ForwardedMail.in(lines);
            inner.ifPresent(mail -> {
                story.source(mail.sender());
                lines.subList(0, mail.from()).clear();
                lines.replaceAll(ForwardedMail::unquoted);
            });
        }
        int from = Cover.from(lines, title, editorial, story);
        List<String> rest = lines.subList(from, lines.size());
        int to = Cover.to(rest);
        Body body = CopyBody.of(rest.subList(0, to), editorial, Set.of());
        editorial.notebook(Cover.contacts(rest.subList(to, rest.size())));
        return body;
    }

    /** Where there is no text but mark-up, the text is a stub, or the mark-up says as much. */
    private boolean isToldByHtml() {
        if (html.isEmpty()) {
            return false;
        }
        String text = text(plain).strip();
        if (forwarded && ForwardedMail.in(text.lines().toList()).isPresent()) {
            return false;
        }
        String lower = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        return text.length() < 40
                || STUBS.stream().anyMatch(lower::contains)
                || (alternative && MailHtml.isWorth(text(html), text));
    }

    /** The plain text beside the mark-up has the embargo on a line of its own, whatever the mark-up made of it. */
    private void embargo() {
        text(plain)
                .lines()
                .limit(MOST_LINES_ABOVE)
                .filter(line -> LineKind.of(line) == LineKind.EMBARGO)
                .forEach(editorial::takeLine);
    }

    private static String text(List<Part.One> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(text(part)).append('\n'));
        return all.toString();
    }

    private static MailText.Flow flow(Part.One part) {
        if (!part.headers().parameter("Content-Type", "format").orElse("").equalsIgnoreCase("flowed")) {
            return MailText.Flow.FIXED;
        }
        boolean closed =
                part.headers().parameter("Content-Type", "delsp").orElse("").equalsIgnoreCase("yes");
        return closed ? MailText.Flow.CLOSED_UP : MailText.Flow.FLOWED;
    }

    private String subject() {
        String text = headers.text("Subject").orElse("");
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String prefix : PREFIXES) {
                if (text.regionMatches(true, 0, prefix, 0, prefix.length())) {
                    forwarded |= FORWARDS.contains(prefix);
                    text = text.substring(prefix.length()).strip();
                    cut = true;
                }
            }
            int close = text.indexOf(']');
            if (text.startsWith("[") && close > 0 && isList(text.substring(1, close))) {
                text = text.substring(close + 1).strip();
                cut = true;
            }
        }
        return text;
    }

    /** The subject without what press offices set in front of a title, and without its embargo. */
    private static String title(String subject) {
        int colon = subject.indexOf(": ");
        String rest = colon > 0 && LineKind.of(subject) == LineKind.EMBARGO
                ? subject.substring(colon + 2).strip()
                : subject;
        return Kicker.without(rest);
    }

    /** {@code BC-US--Ferry Fire, 2nd Ld-Writethru}: an American wire's keywords, and no headline. */
    private static boolean isKeywordLine(String line) {
        boolean cycled = line.startsWith("BC-") || line.startsWith("AM-") || line.startsWith("PM-");
        return cycled && line.indexOf(',') > 0;
    }

    private boolean isList(String tag) {
        return headers.text("List-Id").or(() -> headers.text("List-Post")).isPresent() && tag.length() <= 40;
    }

    private static boolean isInlinePicture(Part.One part) {
        return part.type().startsWith("image/")
                && part.headers().text("Content-ID").isPresent();
    }

    private static String text(Part.One part) {
        return Characters.decode(part.content(), part.charset());
    }

    private static String withoutBrackets(String id) {
        String bare = id.strip();
        return bare.startsWith("<") && bare.endsWith(">")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }
}
