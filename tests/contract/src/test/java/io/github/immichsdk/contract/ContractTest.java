package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
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

    @AfterParameterizedClassInvocation
    static void closeSharedClients(ContractServer server) {
        server.closeShared();
    }

    /** An ID of nothing. */
    static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    /** Asserts that each call about {@link #NOT_THERE} is not found, and is forbidden with a key that may do something else. */
    void isNotFoundAndForbidden(List<Consumer<ImmichClient>> calls) {
        try (ImmichClient narrow =
                me.builder().apiKey(me.apiKey("archive.read")).build()) {
            assertThat(calls).allSatisfy(call -> {
                assertThatThrownBy(() -> call.accept(immich)).isInstanceOf(ImmichNotFoundException.class);
                assertThatThrownBy(() -> call.accept(narrow)).isInstanceOf(ImmichForbiddenException.class);
            });
        }
    }

    /** Asserts that each call is forbidden with a key that may do something else. */
    void isForbidden(List<Consumer<ImmichClient>> calls) {
        try (ImmichClient narrow =
                me.builder().apiKey(me.apiKey("archive.read")).build()) {
            assertThat(calls)
                    .allSatisfy(call ->
                            assertThatThrownBy(() -> call.accept(narrow)).isInstanceOf(ImmichForbiddenException.class));
        }
    }
}
