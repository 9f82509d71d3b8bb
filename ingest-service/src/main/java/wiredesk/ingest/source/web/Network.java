package wiredesk.ingest.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses in CIDR notation (RFC 4632), for example {@code 10.2.0.0/16} or {@code fd00::/8}. */
final class Network {

    private final byte[] address;
    /** How many leading bits count. */
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /**
     * Reads a block, or a single address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        String literal = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (literal.isEmpty() || !literal.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')) {
            throw new IllegalArgumentException("Expected addresses such as 10.2.0.0/16, found '" + text + "'");
        }
        try {
            byte[] address = InetAddress.getByName(literal).getAddress();
            int bits = slash < 0
                    ? address.length * 8
                    : Integer.parseInt(text.substring(slash + 1).strip());
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException(
                        "Expected at most " + address.length * 8 + " bits, found '" + text + "'");
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("Expected addresses such as 10.2.0.0/16, found '" + text + "'", e);
        }
    }

    boolean contains(InetAddress other) {
        byte[] candidate = other.getAddress();
        if (candidate.length != address.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >>> (i % 8);
            if ((candidate[i / 8] & mask) != (address[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
