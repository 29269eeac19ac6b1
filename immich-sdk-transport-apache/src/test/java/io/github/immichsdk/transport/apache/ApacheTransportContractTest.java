package io.github.immichsdk.transport.apache;

import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.NetworkTransportContract;
import io.github.immichsdk.transport.Transport;

class ApacheTransportContractTest extends NetworkTransportContract {

    @Override
    protected Transport transport(FakeImmich running) {
        return ApacheTransport.create();
    }
}
