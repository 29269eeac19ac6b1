package io.github.immichsdk.config;

import io.github.immichsdk.internal.checks.TextChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a client trusts over TLS, and how it identifies itself, beyond the JVM's defaults. Files are read when the option is
 * set, so an invalid file fails immediately. The server's host name is always verified, and there is no option that trusts
 * everything.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class TlsOptions {

    private static final TlsOptions DEFAULTS = new TlsOptions(List.of(), List.of(), null);
    private static final int SHA_256 = 32;

    private final List<CertificateFile> trusted;
    private final List<String> pins;
    private final @Nullable ClientKey clientKey;

    private TlsOptions(List<CertificateFile> trusted, List<String> pins, @Nullable ClientKey clientKey) {
        this.trusted = trusted;
        this.pins = pins;
        this.clientKey = clientKey;
    }

    /** {@return the defaults of the JVM: its trust store, and no client certificate} */
    public static TlsOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Trusts the certificates of a PEM file, such as a private certificate authority or a self-signed certificate, in
     * addition to the JVM's own trust store and to the files of other calls.
     *
     * @param pemFile one or more certificates in PEM
     * @return a changed copy
     * @throws IllegalArgumentException if the file is missing, empty, not readable, or has a certificate that is not valid
     *     now
     */
    public TlsOptions trust(Path pemFile) {
        return new TlsOptions(plus(trusted, CertificateFile.read(pemFile)), pins, clientKey);
    }

    /**
     * Identifies the client by a certificate, as a reverse proxy with mutual TLS requires.
     *
     * @param pkcs12File a PKCS#12 file ({@code .p12}, {@code .pfx}) with a private key and its certificate
     * @param password the password of the file and of the key in it; not kept
     * @return the options
     * @throws IllegalArgumentException if the file is missing, empty, no PKCS#12 file, has no private key, a certificate
     *     that is not valid now, or another password
     */
    public TlsOptions clientCertificate(Path pkcs12File, char[] password) {
        return new TlsOptions(trusted, pins, ClientKey.read(pkcs12File, password));
    }

    /**
     * Accepts only servers whose certificate, or an authority that signed it, has a certain public key. The certificate must
     * be trusted, too. With several pins one of them has to match: add the pin of the next key before the key is replaced.
     *
     * @param spkiSha256 the SHA-256 of the public key (SubjectPublicKeyInfo) in Base64, with or without {@code sha256/}
     * @return the options
     * @throws IllegalArgumentException if it is not the Base64 of 32 bytes
     */
    public TlsOptions pinnedKey(String spkiSha256) {
        if (spkiSha256 == null || spkiSha256.isBlank()) {
            throw new IllegalArgumentException(
                    "tls.pinnedKey: expected the SHA-256 of a public key in Base64, got none");
        }
        String plain = spkiSha256.strip();
        String pin = plain.startsWith("sha256/") ? plain.substring("sha256/".length()) : plain;
        try {
            byte[] bytes = Base64.getDecoder().decode(pin);
            if (bytes.length == SHA_256) {
                return new TlsOptions(trusted, plus(pins, Base64.getEncoder().encodeToString(bytes)), clientKey);
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new IllegalArgumentException(
                "tls.pinnedKey: expected the SHA-256 of a public key in Base64, 44 characters such"
                        + " as sha256/AAAA...=, got " + TextChecks.quoted(plain)
                        + ". The output of: openssl x509 -in server.pem -pubkey -noout |"
                        + " openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64");
    }

    /** {@return a new SSL context with these options, for connections that the SDK does not make} */
    public SSLContext sslContext() {
        return TlsContexts.of(trusted, pins, clientKey);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(one));
        return List.copyOf(longer);
    }

    @Override
    public String toString() {
        return "TlsOptions[trusted=" + trusted + ", pins=" + pins.size() + ", clientCertificate="
                + (clientKey == null ? "none" : clientKey.file()) + "]";
    }
}
