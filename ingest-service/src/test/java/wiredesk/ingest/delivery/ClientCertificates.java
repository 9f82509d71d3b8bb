package wiredesk.ingest.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's certificate and those of two agencies, made by the JDK's own keytool, each in a store of its own. */
final class ClientCertificates {

    static final String PASSWORD = "changeit";

    private final Path folder;

    private ClientCertificates(Path folder) {
        this.folder = folder;
    }

    static ClientCertificates in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        ClientCertificates made = new ClientCertificates(folder);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD.toCharArray());
        for (String name : new String[] {"server", "alpina", "littoral"}) {
            made.make(name);
            trusted.setCertificateEntry(name, made.store(name).getCertificate(name));
        }
        try (OutputStream out = Files.newOutputStream(made.path("trusted"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return made;
    }

    Path path(String name) {
        return folder.resolve(name + ".p12");
    }

    /** What a client has that shows the certificate of {@code name}. */
    SSLContext client(String name) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(store(name), PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(store("trusted"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(path(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void make(String name) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name + ".example,O=Wires",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        path(name).toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
