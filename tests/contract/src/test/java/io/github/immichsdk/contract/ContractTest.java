package io.github.immichsdk.contract;

import io.github.immichsdk.ImmichClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract suite: what the SDK promises of any server. Each class that extends this runs on every server of the run, and
 * each test has a user of its own, removed afterwards.
 */
@Tag("contract")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.immichsdk.contract.ContractServers#all")
abstract class ContractTest {

    @Parameter
    ContractServer server;

    ContractUser me;
    ImmichClient immich;

    @BeforeEach
    void makeUser() {
        me = server.newUser();
        immich = me.client();
    }

    @AfterEach
    void removeUser() {
        me.close();
    }
}
