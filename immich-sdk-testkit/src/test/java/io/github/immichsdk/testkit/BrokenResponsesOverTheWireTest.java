package io.github.immichsdk.testkit;

import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;

/** The broken responses of the proxy. */
class BrokenResponsesOverTheWireTest extends BrokenResponsesTest {

    @Override
    protected Transport transport(FakeImmich running) {
        return JdkTransport.create(AMPLE);
    }
}
