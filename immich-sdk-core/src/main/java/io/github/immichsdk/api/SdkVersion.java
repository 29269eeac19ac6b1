package io.github.immichsdk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this SDK, as recorded by the build.
 *
 * <p>Thread-safe; costs no request.
 */
public final class SdkVersion {
    private static final String RESOURCE = "immich-sdk.properties";
    private static final String NUMBER = read();

    private SdkVersion() {}

    /**
     * Returns the version of the SDK, for instance {@code 1.2.0} or {@code 1.3.0-SNAPSHOT}.
     *
     * @return the version number, never empty
     */
    public static String number() {
        return NUMBER;
    }

    private static String read() {
        try (InputStream in = SdkVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        RESOURCE + " is missing beside " + SdkVersion.class.getName() + ": the jar was repackaged");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
