package io.github.immichsdk.config;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what one of several trust managers trusts, host name included, if a pinned key is in the chain. The managers are the
 * JDK's own, given socket or engine, since it is they that verify the host name.
 */
final class TrustOfAny extends X509ExtendedTrustManager {

    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private final List<X509ExtendedTrustManager> managers;
    private final List<String> pins;

    TrustOfAny(List<X509ExtendedTrustManager> managers, List<String> pins) {
        this.managers = List.copyOf(managers);
        this.pins = List.copyOf(pins);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trusted(chain, manager -> manager.checkServerTrusted(chain, type));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trusted(chain, manager -> manager.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trusted(chain, manager -> manager.checkServerTrusted(chain, type, engine));
    }

    private void trusted(X509Certificate[] chain, Check check) throws CertificateException {
        CertificateException refused = null;
        for (X509ExtendedTrustManager manager : managers) {
            try {
                check.by(manager);
                checkPins(chain);
                return;
            } catch (CertificateException e) {
                // the last one knows the certificates that were added for this server: its reason is the better one
                if (refused != null) {
                    e.addSuppressed(refused);
                }
                refused = e;
            }
        }
        throw refused == null ? new CertificateException("nothing is trusted") : refused;
    }

    /** The chain is as the server sent it, so only the part of it that leads to the trusted end counts. */
    private void checkPins(X509Certificate[] chain) throws CertificateException {
        if (pins.isEmpty()) {
            return;
        }
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < chain.length; i++) {
            if (i > 0 && !signed(chain[i - 1], chain[i])) {
                break;
            }
            seen.add(pin(chain[i]));
        }
        if (seen.stream().noneMatch(pins::contains)) {
            throw new CertificateException(
                    "no key of the certificates that the server sent is pinned by tls.pinnedKey; they"
                            + " are sha256/" + String.join(", sha256/", seen)
                            + ". Pin one of them only if you know that the server's key was exchanged");
        }
    }

    private static boolean signed(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (java.security.GeneralSecurityException e) {
            return false;
        }
    }

    private static String pin(X509Certificate certificate) {
        try {
            byte[] key = certificate.getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return managers.stream()
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
