package io.github.immichsdk.reliability;

/** One cell of the matrix while it runs. */
record Cell(
        Protocol protocol, MatrixFault fault, Kind kind, boolean always, Endpoint endpoint, String trap, String path) {

    /** {@return how many bytes of a body arrive before it breaks: none if it breaks always, since a download resumes after some} */
    int bytes() {
        return always ? 0 : 10;
    }

    /** {@return the same address with the other scheme} */
    String otherScheme() {
        String url = endpoint.url();
        return (url.startsWith("https") ? "http" + url.substring(5) : "https" + url.substring(4)) + path;
    }
}
