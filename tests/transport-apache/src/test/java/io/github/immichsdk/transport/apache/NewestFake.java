package io.github.immichsdk.transport.apache;

import io.github.immichsdk.contract.ContractFront;
import io.github.immichsdk.testkit.FakeVersion;
import java.util.List;

/** The contract suite runs on the newest version only: what differs between versions does not differ between transports. */
public final class NewestFake implements ContractFront {

    @Override
    public String name() {
        return "apache";
    }

    @Override
    public List<FakeVersion> versions() {
        return List.of(FakeVersion.V3_0_3);
    }

    @Override
    public String inFrontOf(String server) {
        return server;
    }
}
