package io.github.immichsdk.proxies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A private certificate authority, made for this run, and the certificate of all proxies. Clients that bring no trust of their
 * own trust it in this JVM, as they would once its certificate is imported into the trust store.
 */
final class Certificates {

    static final String TRUST_PASSWORD = "changeit";

    private static final Certificates MADE = new Certificates(Folders.make("certificates"));

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
        openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout ca.key -out ca.pem"
                + " -subj /CN=proxy-tests-CA -addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign");
        openssl(
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -keyout server.key"
                        + " -out server.csr");
        try {
            Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
            openssl("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names"
                    + " -out server.pem");
            Files.writeString(
                    folder.resolve("both.pem"), Files.readString(certificate()) + Files.readString(privateKey()));
            SSLContext.setDefault(trusting(writeTrustStore()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Certificates get() {
        return MADE;
    }

    /** {@return the authority's certificate, PEM} */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    /** {@return the authority's certificate as a trust store, PKCS#12} */
    Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /** {@return the proxies' certificate, PEM} */
    Path certificate() {
        return folder.resolve("server.pem");
    }

    /** {@return the proxies' private key, PEM} */
    Path privateKey() {
        return folder.resolve("server.key");
    }

    /** {@return certificate and private key in one file, as HAProxy reads them} */
    Path certificateAndKey() {
        return folder.resolve("both.pem");
    }

    private void openssl(String arguments) {
        Programs.run(folder, "openssl", List.of(arguments.split(" ")));
    }

    private KeyStore writeTrustStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(authority());
                OutputStream out = Files.newOutputStream(trustStore())) {
            store.setCertificateEntry(
                    "proxy-tests", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            store.store(out, TRUST_PASSWORD.toCharArray());
        }
        return store;
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
