package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.stacks.Stacks;
import io.github.immichsdk.users.Users;
import org.junit.jupiter.api.Test;

class InternalAccessTest {

    private final StubTransport stub = new StubTransport();
    private final ImmichClient immich = TestClient.over(stub);

    /** Registers itself when it is initialized, which nothing but {@code make} causes. */
    public static final class Late {
        static {
            InternalAccess.makes(Late.class, Late::new);
        }

        private final CallExecutor calls;

        Late(CallExecutor calls) {
            this.calls = calls;
        }
    }

    @Test
    void aClassThatNobodyHasUsedYetIsCreated() {
        CallExecutor calls = InternalAccess.callsOf(immich);

        assertThat(InternalAccess.make(Late.class, calls).calls).isSameAs(calls);
    }

    @Test
    void anAreaSendsItsCallsThroughTheChainOfTheClient() {
        stub.json("[]");

        InternalAccess.make(Users.class, InternalAccess.callsOf(immich)).list();

        assertThat(stub.lines()).containsExactly("GET /api/users");
        assertThat(stub.last().header("x-api-key")).isEqualTo(TestClient.KEY);
    }

    @Test
    void anAreaOfAViewGivesOutTheChainOfTheView() {
        ImmichClient view = immich.withOptions(options -> options.userAgent("view/1"));
        Stacks stacks = view.stacks();

        assertThat(InternalAccess.callsOf(stacks)).isSameAs(InternalAccess.callsOf(view));
        assertThat(InternalAccess.callsOf(stacks)).isNotSameAs(InternalAccess.callsOf(immich));
    }

    @Test
    void aClassThatDoesNotRegisterItselfIsAnError() {
        CallExecutor calls = InternalAccess.callsOf(immich);

        assertThatThrownBy(() -> InternalAccess.make(String.class, calls))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.lang.String is not registered in its static initializer");
        assertThatThrownBy(() -> InternalAccess.callsOf("text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.lang.String is not registered in its static initializer");
    }
}
