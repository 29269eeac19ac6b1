package io.github.immichsdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key pair with a certificate that signs itself. The keytool of the running JDK makes one of each kind in each JVM: nothing that
 * expires lies in the source tree.
 */
public final class TestCertificate {

    /** The key stores by name: keytool is a program of its own, which takes a second. */
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    /** The password of {@link #keyStore()}. */
    public static final String PASSWORD = "pa55-word of the key store";

    private final Path keyStore;

    private TestCertificate(Path keyStore) {
        this.keyStore = keyStore;
    }

    /** {@return a certificate that is valid for localhost and 127.0.0.1} */
    public static TestCertificate forLoopback(Path folder) throws IOException {
        return create(folder, "loopback", "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity", "30");
    }

    /** {@return a certificate for another host than the loopback} */
    public static TestCertificate forAnotherHost(Path folder) throws IOException {
        return create(folder, "other-host", "-ext", "san=dns:photos.example.org", "-validity", "30");
    }

    /** {@return a certificate for the loopback whose time is over} */
    public static TestCertificate expired(Path folder) throws IOException {
        return create(
                folder, "expired", "-ext", "san=ip:127.0.0.1,dns:localhost", "-startdate", "-10d", "-validity", "5");
    }

    /** {@return a certificate for a client} */
    public static TestCertificate forClient(Path folder) throws IOException {
        return create(folder, "client", "-validity", "30");
    }

    private static TestCertificate create(Path folder, String name, String... more) throws IOException {
        Path file = folder.resolve(name + ".p12");
        byte[] made = MADE.get(name);
        if (made == null) {
            keytool(file, name, more);
            MADE.put(name, Files.readAllBytes(file));
        } else {
            Files.write(file, made);
        }
        return new TestCertificate(file);
    }

    private static void keytool(Path file, String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }

    /** {@return the PKCS#12 file with key and certificate} */
    public Path keyStore() {
        return keyStore;
    }

    /** {@return the certificate} */
    public Certificate certificate() throws GeneralSecurityException, IOException {
        KeyStore store = load();
        return Objects.requireNonNull(store.getCertificate(store.aliases().nextElement()));
    }

    /** Writes the certificate as PEM beside the key store. */
    public Path pem() throws GeneralSecurityException, IOException {
        Path file = keyStore.resolveSibling(keyStore.getFileName() + ".pem");
        Files.writeString(file, pemText());
        return file;
    }

    /** Writes a key store that has the certificate alone, for those who trust it. */
    public Path trustStore() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("trusted", certificate());
        Path file = keyStore.resolveSibling("trusting-" + keyStore.getFileName());
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** {@return the certificate as PEM} */
    public String pemText() throws GeneralSecurityException, IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** {@return the Base64 of the SHA-256 of the public key, as pins are written} */
    public String pin() throws GeneralSecurityException, IOException {
        byte[] key = certificate().getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    /** {@return a context for a server with this certificate, and for a client that trusts it} */
    public SSLContext context() throws GeneralSecurityException, IOException {
        return contextTrusting(this);
    }

    /** {@return a context with this certificate that trusts another one} */
    public SSLContext contextTrusting(TestCertificate other) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("trusted", other.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }
}
