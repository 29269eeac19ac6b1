package io.github.immichsdk.testkit;

import io.github.immichsdk.transport.Transport;

/** The broken responses of the in-process transport. */
class BrokenResponsesInProcessTest extends BrokenResponsesTest {

    @Override
    protected Transport transport(FakeImmich running) {
        return running.transport();
    }
}
