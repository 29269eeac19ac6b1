package io.github.immichsdk.contract;

import io.github.immichsdk.testkit.FakeVersion;
import java.util.List;

/**
 * What stands between the contract suite and the fakes, such as a reverse proxy. A module that runs the suite through one
 * names its implementations for {@link java.util.ServiceLoader}.
 */
public interface ContractFront {

    /** {@return the name that the tests show} */
    String name();

    /** {@return the versions of the fakes that the suite reaches through it} */
    List<FakeVersion> versions();

    /**
     * Starts to pass requests on to a server, until this JVM ends.
     *
     * @param server the server's address
     * @return the address to use in place of the server's
     */
    String inFrontOf(String server);
}
