package io.github.immichsdk.reliability;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Enumeration;

/** Replaces the JVM's trust store by one with a single authority: hundreds of clients read it, each for itself. */
final class SmallTrustStore {

    private SmallTrustStore() {}

    static void use(Path folder) throws Exception {
        Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        KeyStore all = KeyStore.getInstance(cacerts.toFile(), "changeit".toCharArray());
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        Enumeration<String> aliases = all.aliases();
        one.setCertificateEntry("one", all.getCertificate(aliases.nextElement()));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            one.store(out, "changeit".toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
    }
}
