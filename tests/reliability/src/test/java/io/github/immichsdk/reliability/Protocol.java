package io.github.immichsdk.reliability;

/** What client and server speak. */
enum Protocol {
    HTTP_1("HTTP/1.1"),
    HTTP_2("HTTP/2");

    private final String title;

    Protocol(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
