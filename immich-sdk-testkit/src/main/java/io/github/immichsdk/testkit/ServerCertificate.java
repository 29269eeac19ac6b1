package io.github.immichsdk.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A TLS certificate for a {@link FaultProxy}. All are signed by one authority, which exists as long as the JVM. A client trusts
 * them if the file of {@link #writeAuthority} is among its trusted certificates; for other clients the authority is unknown.
 *
 * <p>The {@code keytool} of the running Java creates it, which takes about two seconds. Immutable and thread-safe.
 */
public final class ServerCertificate {

    private static final String PASSWORD = "for this JVM only";
    private static final String LOOPBACK = "san=ip:127.0.0.1,dns:localhost";

    private final KeyStore keys;

    private ServerCertificate(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Creates a certificate for 127.0.0.1 and localhost.
     *
     * @return the certificate, valid for 30 days
     */
    public static ServerCertificate valid() {
        return create("-ext", LOOPBACK, "-validity", "30");
    }

    /**
     * Creates a certificate for 127.0.0.1 and localhost that expired five days ago.
     *
     * @return the certificate
     */
    public static ServerCertificate expired() {
        return create("-ext", LOOPBACK, "-startdate", "-10d", "-validity", "5");
    }

    /**
     * Creates a valid certificate for another host.
     *
     * @return a certificate for {@code photos.example.org}
     */
    public static ServerCertificate forAnotherHost() {
        return create("-ext", "san=dns:photos.example.org", "-validity", "30");
    }

    /** The authority that signs. */
    private static final class Authority {
        private static final byte[] STORE = make();

        private static byte[] make() {
            return inFolder(folder -> {
                Path file = folder.resolve("authority.p12");
                keytool(
                        file,
                        "-genkeypair",
                        "-dname",
                        "CN=immich-sdk-testkit authority",
                        "-ext",
                        "bc:c",
                        "-validity",
                        "30");
                return Files.readAllBytes(file);
            });
        }
    }

    private interface Work<T> {
        T in(Path folder) throws IOException, GeneralSecurityException;
    }

    private static ServerCertificate create(String... options) {
        return inFolder(folder -> {
            Path authority = Files.write(folder.resolve("authority.p12"), Authority.STORE);
            Path server = folder.resolve("server.p12");
            Path request = folder.resolve("request.pem");
            Path signed = folder.resolve("signed.pem");
            keytool(server, "-genkeypair", "-dname", "CN=immich-sdk-testkit");
            keytool(server, "-certreq", "-file", request.toString());
            List<String> sign = new ArrayList<>(
                    List.of("-gencert", "-rfc", "-infile", request.toString(), "-outfile", signed.toString()));
            sign.addAll(List.of(options));
            keytool(authority, sign.toArray(String[]::new));

            KeyStore keys = load(Files.readAllBytes(server));
            List<Certificate> chain = new ArrayList<>();
            try (InputStream in = Files.newInputStream(signed)) {
                chain.add(CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
            chain.add(authority());
            char[] password = PASSWORD.toCharArray();
            keys.setKeyEntry("key", keys.getKey("key", password), password, chain.toArray(Certificate[]::new));
            return new ServerCertificate(keys);
        });
    }

    private static Certificate authority() throws IOException, GeneralSecurityException {
        return Objects.requireNonNull(load(Authority.STORE).getCertificate("key"));
    }

    private static KeyStore load(byte[] store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(store), PASSWORD.toCharArray());
        return keys;
    }

    private static <T> T inFolder(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("certificate");
            try {
                return work.in(folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot create a certificate with the keytool of this Java", failed);
        }
    }

    private static void keytool(Path store, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-alias", "key"));
        if (options[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    /**
     * Writes the certificate of the authority as PEM, for clients that trust it, for instance by
     * {@code TlsOptions.defaults().trust(file)}.
     *
     * @param file the file to write; an older file is replaced
     * @return the file
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path writeAuthority(Path file) {
        Objects.requireNonNull(file, "file");
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(authority().getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Returns a TLS context for a server of your own that shows this certificate.
     *
     * @return a new context
     */
    public SSLContext sslContext() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
