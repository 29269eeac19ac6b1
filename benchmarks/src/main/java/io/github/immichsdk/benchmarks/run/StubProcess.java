package io.github.immichsdk.benchmarks.run;

import io.github.immichsdk.benchmarks.stub.StubServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** The stub server, as a process of its own. It ends with its input, at the latest with this process. */
final class StubProcess implements AutoCloseable {

    private final Process process;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger runs = new AtomicInteger();

    private StubProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static StubProcess start() throws IOException {
        Process process = new ProcessBuilder(Java.command("", StubServer.class))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String port = output.readLine();
        if (port == null) {
            throw new IOException("the stub server did not start");
        }
        return new StubProcess(process, "http://localhost:" + port);
    }

    /** {@return the address, without a scenario} */
    String address() {
        return address;
    }

    /** {@return the number of the next run, so that each has a scenario of its own} */
    int nextRun() {
        return runs.incrementAndGet();
    }

    /** {@return what was uploaded in a scenario, as JSON} */
    String uploads(String scenario) throws IOException, InterruptedException {
        URI uri = URI.create(address + "/" + scenario + "/api/stub/uploads");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
