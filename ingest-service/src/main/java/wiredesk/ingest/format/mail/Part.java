package wiredesk.ingest.format.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a mail. */
sealed interface Part {

    /**
     * Parts that belong together.
     *
     * @param alternative whether they say the same in several forms
     */
    record Many(boolean alternative, List<Part> parts) implements Part {}

    /** A part with content. */
    final class One implements Part {

        private final String type;
        private final Optional<String> charset;
        private final Headers headers;
        private final byte[] content;

        /** Takes the content without copying it: nobody writes to it afterwards. */
        One(String type, Optional<String> charset, Headers headers, byte[] content) {
            this.type = type;
            this.charset = charset;
            this.headers = headers;
            this.content = content;
        }

        /** Media type, lower case. */
        String type() {
            return type;
        }

        /** Charset as declared. */
        Optional<String> charset() {
            return charset;
        }

        /** Header fields of the part. */
        Headers headers() {
            return headers;
        }

        /** Content, transfer encoding undone; not a copy. */
        byte[] content() {
            return content;
        }

        boolean isPlain() {
            return type.equals("text/plain") && !isAttachment();
        }

        boolean isHtml() {
            return type.equals("text/html") && !isAttachment();
        }

        /** Said to be one, or a part with a file's name. */
        boolean isAttachment() {
            String disposition = headers.text("Content-Disposition").orElse("").toLowerCase(Locale.ROOT);
            return disposition.startsWith("attachment") || fileName().isPresent();
        }

        Optional<String> fileName() {
            return headers.parameter("Content-Disposition", "filename")
                    .or(() -> headers.parameter("Content-Type", "name"));
        }
    }
}
