package io.github.immichsdk.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** The private key and certificate of a PKCS#12 file, read and checked. */
record ClientKey(Path file, KeyManager[] managers) {

    private static final String OPTION = "tls.clientCertificate";

    static ClientKey read(Path file, char[] password) {
        if (password == null) {
            throw new IllegalArgumentException(OPTION + ": expected the password of the file " + file
                    + ", got null; an empty one is an empty array");
        }
        byte[] bytes = CertificateFile.bytes(OPTION, file);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            checkKey(file, store);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            return new ClientKey(file, keys.getKeyManagers());
        } catch (IOException e) {
            // its cause says which of the two it is; its text is the JDK's own and may hold anything
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? wrongPassword(file)
                    : CertificateFile.wrong(
                            OPTION,
                            file,
                            "is no PKCS#12 file, or damaged: make one with openssl pkcs12 -export -in client.pem"
                                    + " -inkey client.key -out client.p12");
        } catch (UnrecoverableKeyException e) {
            throw wrongPassword(file);
        } catch (GeneralSecurityException e) {
            throw CertificateFile.wrong(OPTION, file, "uses an algorithm that this JDK does not have: export it again");
        }
    }

    private static IllegalArgumentException wrongPassword(Path file) {
        return CertificateFile.wrong(
                OPTION, file, "has another password than the one given: check the password of the file and of its key");
    }

    private static void checkKey(Path file, KeyStore store) throws GeneralSecurityException {
        boolean found = false;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                CertificateFile.checkValid(OPTION, file, certificate);
                found = true;
            }
        }
        if (!found) {
            throw CertificateFile.wrong(
                    OPTION, file, "has no private key: export the certificate together with its key");
        }
    }
}
