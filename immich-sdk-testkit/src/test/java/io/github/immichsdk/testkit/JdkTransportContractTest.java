package io.github.immichsdk.testkit;

import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;

class JdkTransportContractTest extends NetworkTransportContract {

    @Override
    protected Transport transport(FakeImmich running) {
        return JdkTransport.create(AMPLE);
    }
}
