package wiredesk.ingest.format.value;

/** Tells the name of a host, {@code www.news.example}, from a provider's. */
public final class HostName {

    private static final int LONGEST = 100;

    private HostName() {}

    /** Whether the name is a host's: small letters, digits and hyphens with points between them, letters alone behind the last. */
    public static boolean is(String name) {
        int point = name.lastIndexOf('.');
        if (point < 1 || name.length() - point < 3 || name.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i > point || !(c == '.' || c == '-' || (c >= '0' && c <= '9')))) {
                return false;
            }
        }
        return true;
    }
}
