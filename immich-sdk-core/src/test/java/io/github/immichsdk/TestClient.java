package io.github.immichsdk;

/** Makes clients whose wire is a stub and whose time is not real. */
public final class TestClient {

    /** The API key that they have; long and odd, so that a test can look for it in texts. */
    public static final String KEY = "kEy5ecret0123456789abcdefPLANTED";

    private TestClient() {}

    /** {@return a client with an API key; no retry waits in real time} */
    public static ImmichClient over(StubTransport stub) {
        return builder(stub, new TestTime()).build();
    }

    /** {@return a client with an API key whose writes are skipped} */
    public static ImmichClient dryRun(StubTransport stub) {
        return builder(stub, new TestTime()).dryRun().build();
    }

    /** {@return a builder with server, API key, wire and time set} */
    public static ImmichClientBuilder builder(StubTransport stub, TestTime time) {
        return ImmichClient.builder()
                .server("http://photos.test:2283")
                .apiKey(KEY)
                .transport(stub)
                .ambient(time.ambient());
    }
}
