package io.github.immichsdk.testkit;

import io.github.immichsdk.transport.Transport;

/** The broken responses of the in-process transport. */
class BrokenAnswersInProcessTest extends BrokenAnswersTest {

    @Override
    protected Transport transport(FakeImmich running) {
        return running.transport();
    }
}
