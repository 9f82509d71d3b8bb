package wiredesk.ingest.credential;

import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;

/** A signature of bytes as they pass, made with each secret that it may have been made with. Used once, by one thread. */
public final class SignatureCheck {

    private final List<Mac> macs;
    private final int valid;

    /**
     * Begins.
     *
     * @param valid how many of them, from the first, are made with a secret that counts
     */
    SignatureCheck(List<Mac> macs, int valid) {
        this.macs = macs;
        this.valid = valid;
    }

    /** Bytes pass. */
    public SignatureCheck update(byte[] bytes, int from, int length) {
        macs.forEach(mac -> mac.update(bytes, from, length));
        return this;
    }

    /** Bytes pass. */
    public SignatureCheck update(byte[] bytes) {
        return update(bytes, 0, bytes.length);
    }

    /** Whether one of {@code presented} is the signature of all that has passed. */
    public boolean accept(List<byte[]> presented) {
        boolean equal = false;
        for (int i = 0; i < macs.size(); i++) {
            byte[] own = macs.get(i).doFinal();
            for (byte[] signature : presented) {
                equal = (MessageDigest.isEqual(own, signature) && i < valid) || equal;
            }
        }
        return equal;
    }
}
