package io.github.immichsdk.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key store with a certificate for 127.0.0.1 that signs itself, made by the keytool of the running JDK: nothing that expires lies
 * in the source tree.
 */
final class Loopback {

    static final String PASSWORD = "pa55word";

    private final Path keyStore;

    private Loopback(Path keyStore) {
        this.keyStore = keyStore;
    }

    /** Makes one in a directory. */
    static Loopback in(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("loopback.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "loopback",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=loopback",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
        return new Loopback(file);
    }

    /** {@return the PKCS#12 file with key and certificate} */
    Path keyStore() {
        return keyStore;
    }

    /** {@return a context for clients that trusts this certificate and no other} */
    SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            own.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("loopback", own.getCertificate("loopback"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
