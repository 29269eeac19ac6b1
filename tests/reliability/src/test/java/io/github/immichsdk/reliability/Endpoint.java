package io.github.immichsdk.reliability;

import io.github.immichsdk.testkit.Faults;

/** A server with faults, whatever protocol it speaks. */
interface Endpoint extends AutoCloseable {

    /** {@return its URL} */
    String url();

    /** {@return the faults to inject} */
    Faults faults();

    @Override
    void close();
}
