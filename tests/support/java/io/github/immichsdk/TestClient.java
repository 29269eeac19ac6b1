package io.github.immichsdk;

/** Makes clients whose wire is a stub and whose time is not real. */
public final class TestClient {

    /** The API key that they have; long and odd, so that a test can look for it in texts. */
    public static final String KEY = "kEy5ecret0123456789abcdefPLANTED";

    /** The preferences of a user, as servers of 3.0 send them. */
    public static final String PREFERENCES = """
            {"albums":{"defaultAssetOrder":"desc"},"cast":{"gCastEnabled":false},\
            "download":{"archiveSize":1,"includeEmbeddedVideos":false},\
            "emailNotifications":{"enabled":true,"albumInvite":true,"albumUpdate":true},\
            "folders":{"enabled":false,"sidebarWeb":false},"memories":{"enabled":true,"duration":5},\
            "people":{"enabled":true,"sidebarWeb":false,"minimumFaces":3},\
            "purchase":{"hideBuyButtonUntil":"2022-02-12","showSupportBadge":true},"ratings":{"enabled":true},\
            "sharedLinks":{"enabled":true,"sidebarWeb":false},"tags":{"enabled":false,"sidebarWeb":false}}""";

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
