package wiredesk.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom to call about a story: what press offices set below its text, for editors and not for readers. Only at the end, below a heading that
 * says so, and where there is an address or a number to be called.
 */
final class Contacts {

    private static final int MOST_PARAGRAPHS = 15;
    private static final int MOST_CHARACTERS = 1_500;
    private static final int LONGEST_HEADING = 120;
    private static final int LEAST_DIGITS = 8;

    private static final Set<String> HEADINGS = Set.of(
            "contact",
            "contacts",
            "contact information",
            "contact details",
            "contact data",
            "media contact",
            "media contacts",
            "media enquiries",
            "media inquiries",
            "media relations",
            "media relations contact",
            "press contact",
            "press contacts",
            "press enquiries",
            "press inquiries",
            "press office",
            "pr contact",
            "company contact",
            "corporate contact",
            "corporate contacts",
            "investor contact",
            "investor contacts",
            "investor relations",
            "investor relations contact",
            "investor and media contact",
            "media and investor contact",
            "for further information",
            "for further information, contact",
            "for further information, please contact",
            "for further information contact",
            "for further information please contact",
            "for more information",
            "for more information, contact",
            "for more information, please contact",
            "for more information contact",
            "for more information please contact",
            "for additional information, please contact",
            "for media enquiries",
            "for media inquiries",
            "for media enquiries, please contact",
            "for media inquiries, please contact",
            "for press enquiries",
            "for press inquiries",
            "further information",
            "kontakt",
            "kontakte",
            "kontakt für medien",
            "kontakt für rückfragen",
            "pressekontakt",
            "pressekontakte",
            "presse-kontakt",
            "pressestelle",
            "medienkontakt",
            "medienstelle",
            "ansprechpartner",
            "ansprechpartnerin",
            "rückfragen",
            "rückfragen an",
            "rückfragen bitte an",
            "rückfragen der medien",
            "rückfragen der medien bitte an",
            "rückfragen von medienvertretern bitte an",
            "rückfragen & kontakt",
            "rückfragehinweis",
            "weitere informationen",
            "contact presse",
            "contacts presse",
            "contact média",
            "contact médias",
            "contacts médias",
            "relations presse",
            "service de presse",
            "contacto",
            "contacto de prensa",
            "contacto para medios",
            "contactos de prensa",
            "contatti",
            "contatti stampa",
            "ufficio stampa",
            "contato",
            "contato para a imprensa",
            "perscontact",
            "presskontakt",
            "kontaktperson",
            "kontaktpersoner",
            "for mer informasjon",
            "for mer informasjon, kontakt",
            "för mer information",
            "för mer information, kontakta",
            "för ytterligare information, kontakta",
            "for yderligere oplysninger",
            "yhteystiedot",
            "yhteyshenkilö",
            "yhteyshenkilöt",
            "kontakter",
            "contactpersoon",
            "contactgegevens",
            "lisätietoja",
            "kontakt dla mediów",
            "kontakt dla prasy",
            "kontakt pro média",
            "kontakt pre médiá",
            "sajtókapcsolat",
            "contact de presă",
            "お問い合わせ先",
            "お問い合わせ",
            "報道関係のお問い合わせ先",
            "媒体联系",
            "媒体联系人",
            "联系方式",
            "媒體聯絡",
            "문의",
            "контакты",
            "контакты для сми",
            "контакты для прессы",
            "контакти для змі",
            "basın iletişim",
            "para más información",
            "más información",
            "para mais informações",
            "per informazioni",
            "per maggiori informazioni",
            "pour plus d'informations",
            "pour plus d'information",
            "voor meer informatie",
            "noot voor de redactie",
            "note aux rédactions",
            "nota para editores");

    /** How other parts begin that press offices set below the contacts. */
    private static final List<String> OTHERS = List.of(
            "about ",
            "attachment",
            "disclaimer",
            "legal notice",
            "forward-looking",
            "forward looking",
            "cautionary",
            "safe harbor",
            "über ",
            "anhang",
            "anlage",
            "à propos",
            "a propos",
            "acerca de",
            "sobre ",
            "informazioni su",
            "over ",
            "om ",
            "vedlegg",
            "bilag",
            "tietoa ",
            "tietoja ",
            "liitteet",
            "liite");

    private static final int LONGEST_OTHER = 16;

    private Contacts() {}

    /** Takes them off the end of a list that can be changed; a line for each of theirs, nothing where there are none. */
    static List<String> cut(List<String> paragraphs) {
        int last = Math.max(1, paragraphs.size() - MOST_PARAGRAPHS);
        int characters = 0;
        int head = -1;
        for (int i = paragraphs.size() - 1; i >= last; i--) {
            String paragraph = paragraphs.get(i);
            characters += paragraph.length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            // Few paragraphs open with a heading, so that the characters of few are looked at for numbers.
            if (isHeading(firstLine(paragraph))
                    && (head >= 0
                            || paragraphs.subList(i, paragraphs.size()).stream().anyMatch(Contacts::isReachable))) {
                head = i;
            }
        }
        if (head < 0) {
            return List.of();
        }
        List<String> tail = paragraphs.subList(head, end(paragraphs, head));
        List<String> lines = new ArrayList<>(tail.size());
        tail.forEach(paragraph -> paragraph.lines().forEach(lines::add));
        tail.clear();
        if (lines.size() > 1 && HEADINGS.contains(words(lines.getFirst()))) {
            lines.removeFirst();
        }
        return lines;
    }

    /** Where they end: at what the sender says of itself, which is for readers again. */
    private static int end(List<String> paragraphs, int head) {
        int at = head + 1;
        while (at < paragraphs.size() && !isOther(paragraphs.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOther(String paragraph) {
        String lower = paragraph
                .substring(0, Math.min(paragraph.length(), LONGEST_OTHER))
                .toLowerCase(Locale.ROOT);
        return OTHERS.stream().anyMatch(lower::startsWith);
    }

    /** Whether there is a mail address or a number in international form, or one that is labelled. */
    private static boolean isReachable(String paragraph) {
        int plus = paragraph.indexOf('+');
        return paragraph.indexOf('@') > 0
                || (plus >= 0 && plus + 1 < paragraph.length() && Character.isDigit(paragraph.charAt(plus + 1)))
                || (paragraph.indexOf("Tel") >= 0 && paragraph.chars().anyMatch(Character::isDigit))
                || hasNumber(paragraph);
    }

    /** Arabic ones; letters of Europe stand before them. */
    private static final char FIRST_FOREIGN_DIGIT = '\u0660';

    /** Eight digits and more, a zero first, with nothing but spaces, strokes and hyphens between them. */
    private static boolean hasNumber(String paragraph) {
        int digits = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == ' ' || c == '-' || c == '/') {
                continue;
            }
            if ((c > '9' && c < FIRST_FOREIGN_DIGIT) || !Character.isDigit(c)) {
                digits = 0;
            } else if (digits > 0 || c == '0') {
                digits++;
                if (digits == LEAST_DIGITS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String firstLine(String paragraph) {
        int end = paragraph.indexOf('\n');
        return end < 0 ? paragraph : paragraph.substring(0, end);
    }

    /** A heading alone, or before a colon: a sentence that begins so is text. */
    private static boolean isHeading(String line) {
        int colon = line.replace('：', ':').indexOf(':');
        String heading = colon < 0 ? line : line.substring(0, colon);
        return heading.length() <= LONGEST_HEADING && HEADINGS.contains(words(heading));
    }

    private static String words(String heading) {
        String bare = heading.strip();
        int from = 0;
        int to = bare.length();
        while (from < to && "*#=-_•【■◆".indexOf(bare.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*#=-_:.：】".indexOf(bare.charAt(to - 1)) >= 0) {
            to--;
        }
        String lower = bare.substring(from, to).strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        int bracket = lower.indexOf(" (");
        lower = bracket > 0 && lower.endsWith(")") ? lower.substring(0, bracket) : lower;
        return lower.endsWith("(s)") ? lower.substring(0, lower.length() - 3) : lower;
    }
}
