package wiredesk.ingest.format.mail;

import java.util.List;
import java.util.Locale;

/** What people write around a text that they send: salutation, a word on what it is, a closing formula. */
final class Courtesy {

    private static final int LONGEST_SALUTATION = 80;
    private static final int LONGEST_COVER = 400;
    private static final int LONGEST_CLOSING = 48;

    private static final List<String> SALUTATIONS = List.of(
            "sehr geehrte",
            "liebe ",
            "guten tag",
            "guten morgen",
            "hallo",
            "dear ",
            "hello",
            "hi ",
            "hi,",
            "good morning",
            "good afternoon",
            "to whom it may concern",
            "bonjour",
            "madame",
            "mesdames",
            "chers ",
            "chère",
            "estimad",
            "apreciad",
            "buenos días",
            "buenas tardes",
            "egregi",
            "gentil",
            "spettabile",
            "buongiorno",
            "geachte",
            "beste ",
            "kära ",
            "hej",
            "kjære ",
            "hei",
            "hyvä ",
            "szanown",
            "dzień dobry",
            "vážen",
            "dobrý den",
            "tisztelt ",
            "stimat",
            "prezad",
            "bom dia",
            "boa tarde",
            "уважаем",
            "добрый день",
            "здравствуйте",
            "шановн",
            "sayın ",
            "αγαπητ");

    private static final List<String> COVERS = List.of(
            "anbei",
            "im anhang",
            "beigefügt",
            "nachfolgend",
            "mit der bitte um",
            "find attached",
            "find below",
            "please find",
            "see below",
            "is attached",
            "attached is",
            "ci-joint",
            "ci-dessous",
            "veuillez trouver",
            "prie de trouver",
            "adjunt",
            "a continuación",
            "in allegato",
            "di seguito",
            "bijgaand",
            "hierbij",
            "bifogat",
            "vedlagt",
            "vedhæftet",
            "w załączeniu",
            "poniżej",
            "v příloze",
            "em anexo",
            "segue ",
            "во вложении",
            "направляем",
            "fyi",
            "for your information",
            "hope you are well",
            "hope this finds you");

    private static final List<String> CLOSINGS = List.of(
            "mit freundlichen grüßen",
            "mit freundlichen gruessen",
            "mit freundlichen grüssen",
            "mit freundlichem gruß",
            "freundliche grüße",
            "freundliche grüsse",
            "beste grüße",
            "beste grüsse",
            "viele grüße",
            "herzliche grüße",
            "mit besten grüßen",
            "kind regards",
            "kindest regards",
            "best regards",
            "warm regards",
            "with regards",
            "regards",
            "many thanks",
            "thanks",
            "thank you",
            "sincerely",
            "yours sincerely",
            "sincerely yours",
            "yours faithfully",
            "yours truly",
            "best wishes",
            "best",
            "all the best",
            "cheers",
            "cordialement",
            "bien cordialement",
            "bien à vous",
            "bien à vous tous",
            "salutations",
            "saludos",
            "saludos cordiales",
            "un saludo",
            "un cordial saludo",
            "atentamente",
            "cordiali saluti",
            "distinti saluti",
            "un cordiale saluto",
            "atenciosamente",
            "com os melhores cumprimentos",
            "cumprimentos",
            "met vriendelijke groet",
            "met vriendelijke groeten",
            "vriendelijke groet",
            "vriendelijke groeten",
            "med vänlig hälsning",
            "med vänliga hälsningar",
            "vänliga hälsningar",
            "med venlig hilsen",
            "med vennlig hilsen",
            "venlig hilsen",
            "vennlig hilsen",
            "ystävällisin terveisin",
            "z poważaniem",
            "pozdrawiam",
            "s pozdravem",
            "s pozdravom",
            "üdvözlettel",
            "tisztelettel",
            "cu stimă",
            "с уважением",
            "з повагою",
            "с поздрави",
            "με εκτίμηση",
            "saygılarımızla",
            "saygılarımla",
            "iyi çalışmalar");

    private Courtesy() {}

    /** {@code Dear editors,}: a short line that ends as such lines do. */
    static boolean isSalutation(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return !lower.isEmpty()
                && lower.length() <= LONGEST_SALUTATION
                && ",!:".indexOf(lower.charAt(lower.length() - 1)) >= 0
                && opens(lower, SALUTATIONS);
    }

    /** Whether a paragraph below a salutation says only what is sent. */
    static boolean isCover(String paragraph) {
        String lower = paragraph.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST_COVER && COVERS.stream().anyMatch(lower::contains);
    }

    /** {@code Kind regards,}. */
    static boolean isClosing(String line) {
        String bare = line.strip();
        if (bare.length() > LONGEST_CLOSING) {
            return false;
        }
        int end = bare.length();
        while (end > 0 && ",.!:–-".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return CLOSINGS.contains(bare.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean opens(String lower, List<String> heads) {
        for (String head : heads) {
            if (lower.startsWith(head)) {
                return true;
            }
        }
        return false;
    }
}
