package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.testkit.RecordedRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gallery of a {@link FakeImmich} that each test fills, and a visitor of it. */
abstract class GalleryTest {

    static final Instant NOON = Instant.parse("2026-07-04T12:00:00Z");

    @ImmichServer
    FakeImmich server;

    ImmichClient immich;
    Gallery gallery;
    Visitor visitor;

    @BeforeEach
    void open() throws IOException {
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
        gallery = Gallery.start(immich, 0);
        visitor = new Visitor(gallery.address());
    }

    @AfterEach
    void close() {
        gallery.close();
        immich.close();
    }

    /** {@return the path of a stack plan that is made from the fields of the form; by default, of bursts} */
    String planned(String... fields) throws IOException {
        String[] form = fields.length > 0 ? fields : new String[] {"by", "bursts", "within", "1000"};
        return visitor.post("/stacks", visitor.token(), form).header("Location");
    }

    /** {@return a client of the same server that changes nothing, as a gallery without {@code --yes} has it} */
    ImmichClient dryRun() {
        return ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .dryRun()
                .build();
    }

    /** {@return the operations of the requests that are not reads} */
    List<String> writes() {
        return server.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(RecordedRequest::operationId)
                .toList();
    }
}
