package wiredesk.ingest.text;

/** Addresses of the web in harmless characters. */
final class PlainAddress {

    private PlainAddress() {}

    /** An address that no reader of addresses would change. */
    static boolean is(String address) {
        int from = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : address.length();
        if (from == address.length() || !isLetterOrDigit(address.charAt(from))) {
            return false;
        }
        for (int i = from; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '&') {
                if (!address.startsWith("&amp;", i)) {
                    return false;
                }
                i += 4;
            } else if (!isLetterOrDigit(c)
                    && "-_~/?=%,+".indexOf(c) < 0
                    && (c != '.' || address.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
