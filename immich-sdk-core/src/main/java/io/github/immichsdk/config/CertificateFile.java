package io.github.immichsdk.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificates of a PEM file, read and checked. */
record CertificateFile(Path file, List<X509Certificate> certificates) {

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (?:TRUSTED |X509 )?CERTIFICATE-----");
    private static final String OPTION = "tls.trusted";
    private static final long BIGGEST = 16L * 1024 * 1024;

    static CertificateFile read(Path file) {
        String text = new String(bytes(OPTION, file), StandardCharsets.ISO_8859_1);
        List<X509Certificate> found = new ArrayList<>();
        Matcher pem = PEM.matcher(text);
        while (pem.find()) {
            found.add(certificate(file, pem.group()));
        }
        if (found.isEmpty()) {
            String cure = text.contains("PRIVATE KEY")
                    ? "it has a private key only; give the certificate of the authority, never a key"
                    : "convert a DER or PKCS#7 file with openssl x509 -inform der -in FILE -out FILE.pem";
            throw wrong(OPTION, file, "has no line -----BEGIN CERTIFICATE-----: " + cure);
        }
        found.forEach(certificate -> checkValid(OPTION, file, certificate));
        return new CertificateFile(file, List.copyOf(found));
    }

    private static X509Certificate certificate(Path file, String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw wrong(OPTION, file, "has a certificate that is damaged: copy or export it again");
        }
    }

    /** Reads a file that an option names. */
    static byte[] bytes(String option, Path file) {
        if (file == null) {
            throw new IllegalArgumentException(option + ": expected a file, got null");
        }
        try {
            if (Files.isDirectory(file)) {
                throw wrong(option, file, "is a directory: name the file in it");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw wrong(option, file, "is not a regular file");
            }
            if (Files.size(file) > BIGGEST) {
                throw wrong(option, file, "has more than 16 MB: is it the right file?");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw wrong(option, file, "is empty: export it again");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw wrong(
                    option,
                    file,
                    "does not exist: check the path; it is looked up from "
                            + Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw wrong(option, file, "cannot be read by this user: check its permissions");
        }
    }

    static void checkValid(String option, Path file, X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            throw wrong(
                    option,
                    file,
                    "has a certificate of " + name + " that expired on "
                            + certificate.getNotAfter().toInstant() + ": replace it by a current one");
        } catch (CertificateNotYetValidException e) {
            throw wrong(
                    option,
                    file,
                    "has a certificate of " + name + " that is valid only from "
                            + certificate.getNotBefore().toInstant() + ": check the clock of this machine");
        }
    }

    /** The file is named; what its password is never is. */
    static IllegalArgumentException wrong(String option, Path file, String why) {
        return new IllegalArgumentException(option + ": the file " + file + " " + why);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
