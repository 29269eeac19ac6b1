package io.github.immichsdk.api;

/** Operations that no server has, described as the table of operations describes them. */
public final class TestOperations {

    private TestOperations() {}

    /**
     * Creates an operation.
     *
     * @param row the cells of a row without its tag, separated by spaces, such as
     *     {@code getThing GET /things/{id} all key,session - 1.144.0 - reads json -}
     */
    public static Operation row(String row) {
        return Operation.row(row.split(" "));
    }

    /** Creates an operation that reads JSON, on all servers and with any credentials but a shared link. */
    public static Operation get(String id, String path) {
        return row(id + " GET " + path + " all key,session - 1.144.0 - reads json -");
    }
}
