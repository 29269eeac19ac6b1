package io.github.immichsdk.testkit;

import io.github.immichsdk.transport.Transport;

class InProcessTransportContractTest extends TransportContract {

    @Override
    protected Transport transport(FakeImmich running) {
        return running.transport();
    }
}
