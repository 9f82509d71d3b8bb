package wiredesk.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can happen to a document on its way, and what an attacker makes of it. The same seed always does the same. */
final class Mutation {

    private static final List<byte[]> SPLINTERS = List.of(
                    "<",
                    ">",
                    "&",
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    "null",
                    "\\u0000",
                    "\\ud800",
                    "</p>",
                    "<p>",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "&amp;amp;",
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "&a;",
                    "1e999",
                    "-",
                    " – ",
                    "(",
                    ")",
                    "9999-99-99T99:99:99Z",
                    "0",
                    "\u2028",
                    "\u202e",
                    "\n\n",
                    "\t\t")
            .stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private Mutation() {}

    static byte[] of(byte[] original, Random random) {
        byte[] bytes = original;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] = (byte) random.nextInt(256);
                yield flipped;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, at, new byte[0], at + length);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 4 -> joined(bytes, at, SPLINTERS.get(random.nextInt(SPLINTERS.size())), at);
            default -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
                yield joined(bytes, at, Arrays.copyOfRange(bytes, from, to), at);
            }
        };
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(bytes, until + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(bytes, from, joined, until + middle.length, bytes.length - from);
        return joined;
    }
}
