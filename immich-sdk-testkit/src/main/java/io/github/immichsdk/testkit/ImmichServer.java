package io.github.immichsdk.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects a running {@link FakeImmich} into a field or parameter of a JUnit 5 test, and stops it afterwards.
 *
 * <pre>{@code
 * @ImmichServer
 * FakeImmich server;
 *
 * @Test
 * void afterALostResponseTheAlbumIsFoundAndNotCreatedAgain() {
 *     server.faults().on("createAlbum").resetAfterHandling();
 *     try (ImmichClient immich = ImmichClient.builder()
 *             .server(server.url())
 *             .apiKey(server.apiKey())
 *             .build()) {
 *         assertThrows(ImmichTransportException.class, () -> immich.albums().findOrCreate("July"));
 *
 *         Album found = immich.albums().findOrCreate("July");
 *
 *         assertEquals(List.of(found), immich.albums().list(AlbumScope.OWNED));
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A field gets a new server for each test, so no test sees the data of another. Two fields are two servers.
 *   <li>A static field gets one server for all tests of its class, which share its data.
 *   <li>A parameter of a test, or of a method run before or after each, gets a server of that test: the same one for all its
 *       parameters with the same settings. A parameter of a method run before or after all gets one of the class.
 * </ul>
 *
 * <p>Starting a server takes a few milliseconds. Faults can be injected: it is started {@link FakeImmich.Builder#injectFaults()}.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ImmichServerExtension.class)
public @interface ImmichServer {

    /**
     * Returns the version that the server emulates.
     *
     * @return one of those that {@link FakeVersion} lists, for instance {@code 2.7.5}
     */
    String version() default "3.0.3";

    /**
     * Returns the seed for IDs, secrets and randomness.
     *
     * @return any number; the same number produces the same IDs
     */
    long seed() default 1;
}
