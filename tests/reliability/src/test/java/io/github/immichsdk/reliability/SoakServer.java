package io.github.immichsdk.reliability;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FaultProxy;
import io.github.immichsdk.testkit.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * The server of the soak, a process of its own, so that the test's process holds the client alone: a fake server behind a proxy
 * that lets 2 % of the requests fail. It ends with its standard input.
 */
final class SoakServer {

    static final int ASSETS = 60;

    /** A fiftieth in all. */
    private static final double FAULTS = 0.02;

    private SoakServer() {}

    /**
     * Runs the server.
     *
     * @param arguments the file to write the address to, and the seed
     */
    public static void main(String[] arguments) throws IOException {
        try (FakeImmich fake = FakeImmich.start();
                FaultProxy proxy = FaultProxy.to(fake.url())) {
            List<String> ids = fake.seed().photos(ASSETS, i -> Instant.EPOCH.plusSeconds(i));
            String token = ImmichClient.builder()
                    .server(fake.url())
                    .login(fake.admin().email(), fake.admin().password())
                    .accessToken();
            injectFaults(proxy, Long.parseLong(arguments[1]));
            Properties written = new Properties();
            written.setProperty("proxy", proxy.url());
            written.setProperty("direct", fake.url());
            written.setProperty("key", fake.apiKey());
            written.setProperty("token", token);
            written.setProperty("ids", String.join(",", ids));
            Path file = Path.of(arguments[0]);
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(whole)) {
                written.store(out, null);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            while (System.in.read() >= 0) {
                // until the test ends
            }
            System.out.println("faults " + proxy.faults().seen().size());
        }
    }

    private static void injectFaults(FaultProxy proxy, long seed) {
        List<Consumer<FaultRule>> faults = List.of(
                FaultRule::resetBeforeHandling,
                FaultRule::resetAfterHandling,
                FaultRule::closeBeforeHandling,
                FaultRule::closeAfterHandling,
                rule -> rule.cutBodyAfter(20),
                rule -> rule.resetBodyAfter(20),
                rule -> rule.stallBodyAfter(20),
                rule -> rule.cutResponseAfter(30),
                rule -> rule.respond(503).retryAfter(Duration.ZERO),
                rule -> rule.respond(429).retryAfter(Duration.ZERO),
                FaultRule::badGateway,
                rule -> rule.delay(Duration.ofMillis(300)));
        long next = seed;
        for (Consumer<FaultRule> fault : faults) {
            fault.accept(proxy.faults().any().always().chance(FAULTS / faults.size(), next++));
        }
    }
}
