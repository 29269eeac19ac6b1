package io.github.immichsdk.testkit;

import io.github.immichsdk.transport.Transport;

class InProcessFaultsTest extends FaultsTest {

    @Override
    protected Transport transport(FakeImmich running) {
        return running.transport();
    }
}
