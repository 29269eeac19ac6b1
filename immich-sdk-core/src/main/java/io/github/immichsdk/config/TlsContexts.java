package io.github.immichsdk.config;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes SSL contexts from options. */
final class TlsContexts {

    private TlsContexts() {}

    static SSLContext of(List<CertificateFile> trusted, List<String> pins, @Nullable ClientKey key) {
        try {
            List<X509ExtendedTrustManager> trust = new ArrayList<>();
            trust.add(trustManager(null));
            if (!trusted.isEmpty()) {
                trust.add(trustManager(store(trusted)));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(key == null ? null : key.managers(), new TrustManager[] {new TrustOfAny(trust, pins)}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("tls: the JVM's own trust store cannot be used", e);
        }
    }

    private static KeyStore store(List<CertificateFile> files) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (CertificateFile file : files) {
            for (X509Certificate certificate : file.certificates()) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
        }
        return store;
    }

    /** Trusts the certificates of a store; null stands for the JVM's own. */
    private static X509ExtendedTrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no trust manager for certificates");
    }
}
